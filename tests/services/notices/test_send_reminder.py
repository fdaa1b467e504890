"""A reminder is of what is due when it is sent, not when it was planned."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.audit.action import Action
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Verified
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.reminder import order
from chalicelib.services.ledger.write import write
from chalicelib.services.notices.send_reminder import send_reminder
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.instruments import NOW, TODAY, details, instrument
from tests.support.organisations import organisation
from tests.support.people import CODE, MOBILE

SOON, OVERDUE = TODAY + timedelta(days=7), TODAY - timedelta(days=8)


@pytest.fixture(autouse=True)
def known(aws: Aws) -> Iterator[None]:
    """One organisation, on a morning in November."""
    with time_machine.travel(NOW, tick=False):
        organisation_items(organisation(), None)[0].save()
        yield


def store(instrument_id: str, due_on: date, status: Status = Status.IN_SERVICE) -> None:
    made = instrument(id=instrument_id, details=details(due_on=due_on, name=instrument_id), status=status)
    instruments.to_item(made).save()


def test_an_organisation_gets_one_of_each_for_all_its_instruments(
    mails: MailOutbox, texts: SmsOutbox
) -> None:
    store("A", SOON)
    store("B", SOON)
    store("C", OVERDUE)
    send_reminder(order(CODE, TODAY, {"A": SOON, "B": SOON, "C": OVERDUE}))

    (email,) = mails.sent
    assert email.subject == "强制检定到期提醒（11月23日）：2台器具将在30天内到期、1台已超期"
    assert [email.html.count(f">{each}</td>") for each in "ABC"] == [1, 1, 1]
    assert "https://qiangjian.example/ledger?" in email.text
    assert texts.sent == [
        (MOBILE, "【强检通】11月23日到期提醒：2台器具将在30天内到期、1台已超期，请及时申请检定。")
    ]
    (message,) = messages.page(CODE, None, 10).messages
    assert message.params == {"day": "2026-11-23", "soon": 2, "overdue": 1}


def test_what_failed_is_told_beside_what_is_due(mails: MailOutbox, texts: SmsOutbox) -> None:
    store("A", SOON)
    result = Verified(slip="0" * 26, line=1, institution="检定所", failed_on=TODAY)
    kept = details(due_on=None, name="failed")
    made = instrument(id="F", organisation=CODE, details=kept, verified=result)
    write(CODE, [Change(None, made)], action=Action.INSTRUMENT_ADDED, actor=ACTOR, at=NOW)
    send_reminder(order(CODE, TODAY, {"A": SOON, "F": SOON}))

    assert "：1台器具将在30天内到期、1台不合格，" in texts.sent[0][1]
    assert "failed" not in mails.sent[0].html
    (message,) = messages.page(CODE, None, 10).messages
    assert message.kind is MessageKind.REMINDER_FAILED
    assert message.params == {"day": "2026-11-23", "soon": 1, "overdue": 0, "failed": 1}


def test_what_changed_since_the_planning_is_left_out(mails: MailOutbox, texts: SmsOutbox) -> None:
    store("A", SOON)
    store("disabled", SOON, Status.DISABLED)
    store("scrapped", OVERDUE, Status.SCRAPPED)
    store("verified", TODAY + timedelta(days=365))
    planned = {"A": SOON, "disabled": SOON, "scrapped": OVERDUE, "verified": OVERDUE, "deleted": SOON}
    send_reminder(order(CODE, TODAY, planned))

    assert "：1台器具将在30天内到期，" in texts.sent[0][1]
    assert not any(each in mails.sent[0].html for each in ("disabled", "scrapped", "verified", "deleted"))


def test_when_nothing_is_due_any_more_nothing_is_sent(mails: MailOutbox, texts: SmsOutbox) -> None:
    assert not send_reminder(order(CODE, TODAY, {"deleted": SOON}))
    assert not mails.sent
    assert not texts.sent
    assert messages.unread(CODE) == 0


def test_an_organisation_that_is_gone_is_passed_over(mails: MailOutbox, texts: SmsOutbox) -> None:
    assert not send_reminder(order("91350100M000100Y43", TODAY, {"A": SOON}))
    assert not texts.sent


def test_a_late_message_tells_the_state_of_the_day_it_is_sent(mails: MailOutbox, texts: SmsOutbox) -> None:
    store("A", TODAY)
    with time_machine.travel(NOW + timedelta(days=2), tick=False):
        send_reminder(order(CODE, TODAY, {"A": TODAY}))
    assert texts.sent == [(MOBILE, "【强检通】11月25日到期提醒：1台器具已超期，请及时申请检定。")]


def test_more_instruments_than_rows_are_all_counted(mails: MailOutbox, texts: SmsOutbox) -> None:
    ids = [f"I{number:03}" for number in range(250)]
    for each in ids:
        store(each, SOON)
    send_reminder(order(CODE, TODAY, dict.fromkeys(ids, SOON)))
    assert "：250台器具" in texts.sent[0][1]
    assert "其余 50 台请在台账中查看。" in mails.sent[0].text
