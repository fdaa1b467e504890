"""SMS through SNS."""

import pytest
from botocore.stub import Stubber
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.sns.models import sns_backends

from chalicelib.adapters import clients
from chalicelib.adapters.sms import sms
from chalicelib.adapters.sms.sns import SnsSms
from chalicelib.domain.notices.ports import SendError
from tests.support.aws import REGION, Aws
from tests.support.people import MOBILE


def test_an_sms_goes_to_the_number_in_china(aws: Aws) -> None:
    message_id = sms().send(MOBILE, "【强检通】您好")
    sent = sns_backends[DEFAULT_ACCOUNT_ID][REGION].sms_messages
    assert sent[message_id][:2] == (f"+86{MOBILE}", "【强检通】您好")


@pytest.mark.parametrize(("code", "temporary"), [("Throttled", True), ("InvalidParameter", False)])
def test_a_refusal_tells_its_code_and_no_number(aws: Aws, code: str, *, temporary: bool) -> None:
    with Stubber(clients.sns()) as stub:
        stub.add_client_error("publish", code, f"not to +86{MOBILE}")
        with pytest.raises(SendError) as caught:
            SnsSms().send(MOBILE, "您好")
    assert (caught.value.reason, caught.value.temporary) == (code, temporary)
