"""Each channel sends an occasion at most once, and none waits for another."""

from dataclasses import replace

import pytest

from chalicelib.adapters.tables.notices import deliveries, messages
from chalicelib.domain.clock import today
from chalicelib.domain.notices.delivery import Channel, DeliveryState
from chalicelib.domain.notices.letter import Letter
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.ports import SendError
from chalicelib.services.notices.deliver import deliver
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.people import CODE, MOBILE

ADDRESS = "device@hospital.example.cn"
NOTICE = Notice(
    organisation=CODE,
    organisation_name="象山县第一人民医院",
    mobile=MOBILE,
    email=ADDRESS,
    occasion="REMINDER-2026-11-23",
    kind=MessageKind.REMINDER,
    params={"day": "2026-11-23", "soon": 1, "overdue": 2},
    path="/ledger",
    letter=Letter(subject="到期提醒", html="<p>您好</p>", text="您好"),
    sms="【强检通】您好",
)
PERMANENT = SendError("smtp_550")
TEMPORARY = SendError("http_503", temporary=True)


def troubles() -> dict[Channel, tuple[DeliveryState, str]]:
    """What an administrator would see today, by channel."""
    return {
        each.channel: (each.state, each.reason) for each in deliveries.troubles(today(), None, 10).deliveries
    }


def test_one_of_each(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    assert deliver(NOTICE) == {DeliveryState.SENT: 3}

    (email,) = mails.sent
    assert (email.to, email.subject, email.html, email.text) == (ADDRESS, "到期提醒", "<p>您好</p>", "您好")
    assert email.tags == {"organisation": CODE, "occasion": "REMINDER-2026-11-23"}
    assert texts.sent == [(MOBILE, "【强检通】您好")]
    (message,) = messages.page(CODE, None, 10).messages
    assert (message.kind, message.params, message.link) == (NOTICE.kind, NOTICE.params, "/ledger")
    assert troubles() == {}


def test_twice_sends_nothing_twice(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    deliver(NOTICE)
    assert deliver(NOTICE) == {}
    assert len(mails.sent) == len(texts.sent) == messages.unread(CODE) == 1


def test_another_occasion_is_told_again(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    deliver(NOTICE)
    deliver(replace(NOTICE, occasion="REMINDER-2026-11-24"))
    assert len(mails.sent) == len(texts.sent) == messages.unread(CODE) == 2


def test_without_an_address_the_rest_goes_out(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    assert deliver(replace(NOTICE, email=None)) == {DeliveryState.SENT: 2}
    assert not mails.sent
    assert len(texts.sent) == 1


def test_a_refused_email_does_not_stop_the_sms_and_is_seen(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    mails.refused[ADDRESS] = PERMANENT
    assert deliver(NOTICE) == {DeliveryState.SENT: 2, DeliveryState.FAILED: 1}
    assert len(texts.sent) == 1
    assert troubles() == {Channel.EMAIL: (DeliveryState.FAILED, "smtp_550")}


def test_what_failed_for_good_is_not_tried_again(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    texts.refused[MOBILE] = PERMANENT
    deliver(NOTICE)
    texts.refused.clear()
    assert deliver(NOTICE) == {}
    assert not texts.sent


def test_what_was_postponed_is_tried_again_and_then_no_trouble(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    texts.refused[MOBILE] = TEMPORARY
    assert deliver(NOTICE) == {DeliveryState.SENT: 2, DeliveryState.POSTPONED: 1}
    assert troubles() == {Channel.SMS: (DeliveryState.POSTPONED, "http_503")}

    texts.refused.clear()
    assert deliver(NOTICE) == {DeliveryState.SENT: 1}
    assert (len(mails.sent), len(texts.sent)) == (1, 1)
    assert troubles() == {}


def test_a_worker_that_dies_while_sending_leaves_a_trace_and_nothing_goes_twice(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(deliveries, "finish", die)
        with pytest.raises(KeyboardInterrupt):
            deliver(NOTICE)
    assert len(mails.sent) == 1
    assert troubles() == {Channel.EMAIL: (DeliveryState.CLAIMED, "")}

    assert deliver(NOTICE) == {DeliveryState.SENT: 1}
    assert (len(mails.sent), len(texts.sent)) == (1, 1)
