"""A code by SMS that was asked for by somebody who must not notice whether it is sent."""

from datetime import datetime

from chalicelib.adapters.sms import sms
from chalicelib.domain import clock
from chalicelib.domain.accounts.sms_code import message
from chalicelib.domain.notices.delivery import DeliveryState
from chalicelib.domain.notices.ports import SendError
from chalicelib.services.notices.deliver import Tally


def send_code(mobile: str | None, code: str, until: datetime) -> Tally:
    """Send it while it is valid; twice is the same code twice."""
    if mobile is None or clock.now() >= until:
        return Tally()
    try:
        sms().send(mobile, message(code))
    except SendError as error:
        return Tally([DeliveryState.POSTPONED if error.temporary else DeliveryState.FAILED])
    return Tally([DeliveryState.SENT])
