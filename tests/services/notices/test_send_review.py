"""How a review ended is told once, whatever way it ended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.notices.send_review import send_review
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.organisations import organisation
from tests.support.people import CODE, MOBILE

APPROVED = organisation()
REFUSED = organisation(review_state=ReviewState.REFUSED, review_reason="名称与代码不符")


def store(found: Organisation) -> None:
    item = organisation_items(found, None)[0]
    item.review_reason = found.review_reason
    item.save()


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
    store(replace(APPROVED, registered_at=REFUSED.registered_at + timedelta(hours=1)))
    send_review(CODE)
    assert [each.subject for each in mails.sent] == ["【强检通】注册审核未通过", "【强检通】注册审核通过"]


def test_before_the_review_there_is_nothing_to_tell(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    store(organisation(review_state=ReviewState.PENDING))
    assert not send_review(CODE)
    assert not texts.sent
