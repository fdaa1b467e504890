"""The functions behind the schedule and the queues."""

import json
from io import StringIO
from typing import Any

import pytest

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.notices import deliveries
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain import clock
from chalicelib.domain.notices.delivery import Channel, DeliveryState
from chalicelib.domain.notices.ports import SendError
from chalicelib.domain.organisations.review import ReviewStep
from chalicelib.handlers.notice_workers import feedback, logger, plan, send
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.instruments import details, instrument
from tests.support.organisations import organisation
from tests.support.people import ANOTHER_CODE, CODE, MOBILE
from tests.support.queue import records, taken

ADDRESS = "device@hospital.example.cn"
REVIEW = {"kind": "review", "organisation": CODE}


@pytest.fixture(autouse=True)
def known(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    """Two organisations, one with an instrument that falls due today."""
    approved: dict[str, Any] = {"review_step": ReviewStep.APPROVE, "reviewed_at": clock.now()}
    organisation_items(organisation(**approved), None)[0].save()
    other = organisation(code=ANOTHER_CODE, mobile="13900001234", email="other@clinic.example.cn", **approved)
    organisation_items(other, None)[0].save()
    instruments.to_item(instrument(details=details(due_on=clock.today()))).save()


def bounce(**changes: Any) -> dict[str, Any]:
    """What SES tells of a bounce."""
    occasion = f"REMINDER-{clock.today()}"
    return {
        "eventType": "Bounce",
        "mail": {
            "messageId": "ses-1",
            "destination": [ADDRESS],
            "tags": {"organisation": [CODE], "occasion": [occasion], "ses:source-ip": ["192.0.2.1"]},
        },
        "bounce": {
            "bounceType": "Permanent",
            "bounceSubType": "General",
            "bouncedRecipients": [{"emailAddress": ADDRESS}],
        },
    } | changes


def troubles() -> dict[str, tuple[Channel, DeliveryState, str]]:
    found = deliveries.troubles(clock.today(), None, 10).deliveries
    return {each.organisation: (each.channel, each.state, each.reason) for each in found}


def test_from_the_schedule_to_the_organisation(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    plan({})
    news = [each for each in taken(aws.notices_queue) if each["kind"] == "reminder"]
    assert send(records(*news)) == {"batchItemFailures": []}
    assert [email.to for email in mails.sent] == [ADDRESS]
    assert [mobile for mobile, _ in texts.sent] == [MOBILE]


def test_the_same_message_twice_sends_nothing_twice(mails: MailOutbox, texts: SmsOutbox) -> None:
    send(records(REVIEW, REVIEW))
    send(records(REVIEW))
    assert len(mails.sent) == len(texts.sent) == 1


def test_one_that_cannot_be_reached_does_not_stop_the_others(mails: MailOutbox, texts: SmsOutbox) -> None:
    mails.refused[ADDRESS] = texts.refused[MOBILE] = SendError("smtp_550")
    outcome = send(records(REVIEW, REVIEW | {"organisation": ANOTHER_CODE}))
    assert outcome == {"batchItemFailures": []}
    assert [email.to for email in mails.sent] == ["other@clinic.example.cn"]
    assert len(texts.sent) == 1


def test_what_is_to_come_again_is_named(mails: MailOutbox, texts: SmsOutbox) -> None:
    texts.refused[MOBILE] = SendError("http_503", temporary=True)
    event = records(REVIEW | {"organisation": ANOTHER_CODE}, REVIEW)
    assert send(event) == {"batchItemFailures": [{"itemIdentifier": "1"}]}
    texts.refused.clear()
    assert send(records(REVIEW)) == {"batchItemFailures": []}
    assert (len(mails.sent), len(texts.sent)) == (2, 2)


@pytest.mark.parametrize("body", [{}, {"kind": "unknown"}, {"kind": "reminder", "organisation": CODE}])
def test_a_message_nobody_understands_ends_among_the_dead_letters(body: dict[str, Any]) -> None:
    assert send(records(body)) == {"batchItemFailures": [{"itemIdentifier": "0"}]}


def test_a_bounce_is_seen(aws: Aws) -> None:
    plan({})
    send(records(*taken(aws.notices_queue)))
    assert feedback(records(bounce())) == {"batchItemFailures": []}
    assert troubles() == {CODE: (Channel.EMAIL, DeliveryState.BOUNCED, "Permanent/General")}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            {"eventType": "Complaint", "complaint": {"complaintFeedbackType": "abuse"}},
            (DeliveryState.COMPLAINED, "abuse"),
        ),
        ({"eventType": "Complaint", "complaint": {}}, (DeliveryState.COMPLAINED, "")),
        ({"eventType": "Reject", "reject": {"reason": "Bad content"}}, (DeliveryState.FAILED, "Bad content")),
    ],
)
def test_complaints_and_rejects_are_seen(
    aws: Aws, told: dict[str, Any], expected: tuple[DeliveryState, str]
) -> None:
    plan({})
    send(records(*taken(aws.notices_queue)))
    message = bounce(**told)
    del message["bounce"]
    feedback(records(message))
    assert troubles() == {CODE: (Channel.EMAIL, *expected)}


@pytest.mark.parametrize("told", [bounce(mail={"messageId": "1"}), bounce(), bounce(eventType="Delivery")])
def test_feedback_of_no_notice_of_ours_leaves_no_trace(told: dict[str, Any]) -> None:
    assert feedback(records(told)) == {"batchItemFailures": []}
    assert troubles() == {}


def test_logs_and_metrics_hold_no_addresses(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, mails: MailOutbox
) -> None:
    log = StringIO()
    monkeypatch.setattr(logger.registered_handler, "stream", log)
    mails.refused[ADDRESS] = SendError("smtp_550")
    send(records(REVIEW))
    feedback(records(bounce(), {"eventType": 1, "mail": {"destination": [ADDRESS]}}))

    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["message"] for line in lines] == ["sent", "feedback", "failed"]
    written = log.getvalue() + capsys.readouterr().out
    assert "NoticesFailed" in written
    assert ADDRESS not in written
    assert MOBILE not in written
