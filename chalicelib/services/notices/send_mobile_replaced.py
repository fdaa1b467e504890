"""Telling an account's former number that it was replaced, in case its owner knows nothing of it."""

from chalicelib.adapters.sms import sms
from chalicelib.domain.accounts import sms_words
from chalicelib.domain.notices.delivery import DeliveryState
from chalicelib.domain.notices.ports import SendError
from chalicelib.services.notices.deliver import Tally
from chalicelib.services.support import service_telephone


def send_mobile_replaced(mobile: str, user_name: str, masked: str) -> Tally:
    """Send it; twice is the same SMS twice."""
    try:
        sms().send(mobile, sms_words.mobile_replaced(user_name, masked, service_telephone()))
    except SendError as error:
        return Tally([DeliveryState.POSTPONED if error.temporary else DeliveryState.FAILED])
    return Tally([DeliveryState.SENT])
