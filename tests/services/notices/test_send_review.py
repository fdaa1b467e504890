"""How a review ended is told once, whatever way it ended."""

from datetime import timedelta

import pytest

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.organisations.organisation import Organisation, decided
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.notices.send_review import send_review
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.instruments import NOW
from tests.support.organisations import organisation, store
from tests.support.people import CODE, MOBILE

PENDING = organisation(review_state=ReviewState.PENDING)
APPROVED = decided(PENDING, ReviewStep.APPROVE, None, NOW)
REFUSED = decided(PENDING, ReviewStep.REFUSE, "名称与代码不符", NOW)
SUSPENDED = decided(APPROVED, ReviewStep.SUSPEND, "许可证已被吊销", NOW + timedelta(hours=1))
RESTORED = decided(SUSPENDED, ReviewStep.RESTORE, None, NOW + timedelta(hours=2))


def test_an_approval(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    store(APPROVED)
    send_review(CODE)
    assert [each.subject for each in mails.sent] == ["【强检通】注册审核通过"]
    assert texts.sent == [(MOBILE, "【强检通】贵单位的注册已审核通过，可以登录系统建立台账。")]
    (message,) = messages.page(CODE, None, 10).messages
    assert (message.kind, message.link) == (MessageKind.REVIEW_APPROVED, "/ledger")


def test_a_refusal_tells_the_reason(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    store(REFUSED)
    send_review(CODE)
    assert "原因：名称与代码不符。" in mails.sent[0].text
    assert "原因：名称与代码不符。" in texts.sent[0][1]
    (message,) = messages.page(CODE, None, 10).messages
    assert (message.kind, message.params) == (MessageKind.REVIEW_REFUSED, {"reason": "名称与代码不符"})


def test_a_suspension_tells_the_reason_and_its_end_that_it_is_over(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    for found in (APPROVED, SUSPENDED, RESTORED):
        store(found)
        send_review(CODE)
    subjects = [each.subject for each in mails.sent]
    assert subjects == ["【强检通】注册审核通过", "【强检通】业务办理已暂停", "【强检通】业务办理已恢复"]
    assert "原因：许可证已被吊销。" in mails.sent[1].text
    assert "原因：许可证已被吊销。" in texts.sent[1][1]
    restored, suspended, _ = messages.page(CODE, None, 10).messages
    assert (suspended.kind, suspended.link) == (MessageKind.ORGANISATION_SUSPENDED, "/registration-status")
    assert (restored.kind, restored.link) == (MessageKind.ORGANISATION_RESTORED, "/ledger")


@pytest.mark.parametrize("found", [APPROVED, REFUSED])
def test_twice_tells_nothing_twice(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox, found: Organisation
) -> None:
    store(found)
    send_review(CODE)
    assert not send_review(CODE)
    assert len(mails.sent) == len(texts.sent) == 1


def test_the_review_of_a_corrected_registration_is_told_too(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    store(REFUSED)
    send_review(CODE)
    store(decided(PENDING, ReviewStep.APPROVE, None, NOW + timedelta(hours=1)))
    send_review(CODE)
    assert [each.subject for each in mails.sent] == ["【强检通】注册审核未通过", "【强检通】注册审核通过"]


def test_before_the_review_there_is_nothing_to_tell(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    store(organisation(review_state=ReviewState.PENDING))
    assert not send_review(CODE)
    assert not texts.sent
