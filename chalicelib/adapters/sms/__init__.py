"""SMS: through SNS, or where there is none (the China regions) through an HTTP gateway."""

from chalicelib.adapters.config import SmsService, config
from chalicelib.domain.notices.ports import Sms


def sms() -> Sms:
    """The carrier that the configuration names."""
    if config().sms_service is SmsService.SNS:
        from chalicelib.adapters.sms.sns import SnsSms

        return SnsSms()
    from chalicelib.adapters.sms.gateway import GatewaySms

    return GatewaySms(config().sms_gateway_url, config().sms_gateway_secret)
