"""E-mail through SES."""

from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError, ReadTimeoutError
from botocore.stub import Stubber

from chalicelib.adapters import clients
from chalicelib.adapters.mail.ses import SesMail
from chalicelib.domain.notices.ports import Email, SendError
from tests.support.aws import Aws

EMAIL = Email(
    to="device@hospital.example.cn",
    subject="强制检定到期提醒",
    html="<p>您好</p>",
    text="您好",
    tags={"organisation": "91110000600037341L", "occasion": "REMINDER-2026-11-23"},
)
SENDER = "notice@qiangjian.example"


def utf8(data: str) -> dict[str, str]:
    return {"Data": data, "Charset": "UTF-8"}


def test_an_email_goes_out_with_its_tags_and_the_configuration_set(aws: Aws) -> None:
    expected: dict[str, Any] = {
        "FromEmailAddress": SENDER,
        "Destination": {"ToAddresses": [EMAIL.to]},
        "Content": {
            "Simple": {
                "Subject": utf8(EMAIL.subject),
                "Body": {"Text": utf8(EMAIL.text), "Html": utf8(EMAIL.html)},
            }
        },
        "EmailTags": [
            {"Name": "organisation", "Value": "91110000600037341L"},
            {"Name": "occasion", "Value": "REMINDER-2026-11-23"},
        ],
        "ConfigurationSetName": "bounces",
    }
    with Stubber(clients.ses()) as stub:
        stub.add_response("send_email", {"MessageId": "ses-1"}, expected)
        assert SesMail(SENDER, "bounces").send(EMAIL) == "ses-1"


def test_ses_takes_it(aws: Aws) -> None:
    clients.ses().create_email_identity(EmailIdentity=SENDER)
    assert SesMail(SENDER, "").send(EMAIL)


def test_an_unverified_sender_is_refused_for_good(aws: Aws) -> None:
    with pytest.raises(SendError) as caught:
        SesMail("nobody@elsewhere.example", "").send(EMAIL)
    assert (caught.value.reason, caught.value.temporary) == ("MessageRejected", False)


def test_too_fast_is_temporary(aws: Aws) -> None:
    with Stubber(clients.ses()) as stub:
        stub.add_client_error("send_email", "TooManyRequestsException")
        with pytest.raises(SendError) as caught:
            SesMail(SENDER, "").send(EMAIL)
    assert caught.value.temporary


@pytest.mark.parametrize(
    ("error", "temporary"),
    [(EndpointConnectionError(endpoint_url="x"), True), (ReadTimeoutError(endpoint_url="x"), False)],
)
def test_a_lost_answer_may_mean_that_it_went_out(
    aws: Aws, monkeypatch: pytest.MonkeyPatch, error: Exception, *, temporary: bool
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(clients.ses(), "send_email", fail)
    with pytest.raises(SendError) as caught:
        SesMail(SENDER, "").send(EMAIL)
    assert caught.value.temporary is temporary
