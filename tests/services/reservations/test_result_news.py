"""An organisation is told of results; of one that failed by every way, whatever it chose."""

import pytest

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.organisations.channels import Channels
from chalicelib.domain.reservations.line import Line
from chalicelib.handlers.notice_workers import send
from chalicelib.services.organisations.channels import choose
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.people import CODE
from tests.support.queue import records, taken
from tests.support.results import FAILED, correct, publish


@pytest.fixture(autouse=True)
def quiet(two: list[Line], aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    """The organisation, which has been told of everything so far, wants neither e-mail nor SMS."""
    choose(CODE, Channels(email=False, sms=False), actor=ACTOR)
    told(aws, MessageKind.LINES_CERTIFIED)
    mails.sent.clear()
    texts.sent.clear()


def told(aws: Aws, kind: MessageKind) -> list[tuple[str | int, str | int]]:
    """What the messages of a kind count as passed and failed, once all in the queue was delivered twice."""
    waiting = taken(aws.notices_queue)
    for _ in range(2):
        assert send(records(*waiting)) == {"batchItemFailures": []}
    found = [each.params for each in messages.page(CODE, None, 20).messages if each.kind is kind]
    return sorted((each["passed"], each["failed"]) for each in found)


def test_of_what_passed_the_site_tells(
    two: list[Line], aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    publish(two[0])
    assert told(aws, MessageKind.LINES_CERTIFIED) == [(1, 0)]
    assert (mails.sent, texts.sent) == ([], [])


def test_what_failed_goes_by_every_way(
    two: list[Line], aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    publish(two[0], **FAILED)
    assert told(aws, MessageKind.LINES_CERTIFIED) == [(0, 1)]
    assert "合格0台，不合格1台" in mails.sent[0].text
    assert (len(mails.sent), len(texts.sent)) == (1, 1)


def test_so_does_a_correction_to_it_and_not_one_from_it(
    two: list[Line], aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    passed = publish(two[0])
    failed = correct(passed, "证书编号有误", **FAILED)
    assert told(aws, MessageKind.LINES_CORRECTED) == [(0, 1)]
    assert "原因：证书编号有误。更正后：合格0台，不合格1台。" in mails.sent[0].text
    correct(failed, "又有误")
    assert told(aws, MessageKind.LINES_CORRECTED) == [(0, 1), (1, 0)]
    assert (len(mails.sent), len(texts.sent)) == (1, 1)


def test_what_was_not_chosen_does_not_come(
    two: list[Line], aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    choose(CODE, Channels(email=True, sms=False), actor=ACTOR)
    publish(two[0])
    assert told(aws, MessageKind.LINES_CERTIFIED) == [(1, 0)]
    assert (len(mails.sent), len(texts.sent)) == (1, 0)
