"""What an order holds, and what is left of it when the instruments are read again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chalicelib.domain.ledger.status import Status
from chalicelib.domain.notices import reminder as rules
from chalicelib.domain.notices.reminder import Reminder, order, still_due
from tests.support.instruments import ORGANISATION, TODAY, details, instrument

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


def test_an_order_groups_ids_by_due_date_the_longest_overdue_first() -> None:
    ordered = order(ORGANISATION, TODAY, {"B": TOMORROW, "A": TOMORROW, "C": YESTERDAY})
    assert list(ordered.due.items()) == [(YESTERDAY, ["C"]), (TOMORROW, ["A", "B"])]
    assert (ordered.more_soon, ordered.more_overdue) == (0, 0)


def test_what_does_not_fit_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_IDS", 2)
    due = {"A": YESTERDAY, "B": YESTERDAY, "C": YESTERDAY, "D": TODAY, "E": TOMORROW}
    ordered = order(ORGANISATION, TODAY, due)
    assert ordered.due == {YESTERDAY: ["A", "B"]}
    assert (ordered.more_soon, ordered.more_overdue) == (2, 1)


def test_only_what_is_in_service_and_due_as_told_is_reminded_of() -> None:
    due = details(due_on=TOMORROW)
    good = instrument(id="A", details=due)
    disabled = instrument(id="B", details=due, status=Status.DISABLED)
    scrapped = instrument(id="C", details=due, status=Status.SCRAPPED)
    verified_since = instrument(id="D", details=details(due_on=date(2027, 11, 23)))
    not_asked_for = instrument(id="E", details=due)
    ordered = order(ORGANISATION, TODAY, dict.fromkeys("ABCD", TOMORROW))

    assert still_due(ordered, [not_asked_for, verified_since, scrapped, disabled, good]) == [good]


def test_what_is_due_comes_in_the_order_of_due_dates() -> None:
    late, soon = (
        instrument(id=each, details=details(due_on=day)) for each, day in (("A", TOMORROW), ("B", TODAY))
    )
    assert still_due(order(ORGANISATION, TODAY, {"A": TOMORROW, "B": TODAY}), [late, soon]) == [soon, late]


def test_counts() -> None:
    days = (YESTERDAY, TODAY, TOMORROW)
    told = Reminder(
        organisation_name="象山县第一人民医院",
        today=TODAY,
        instruments=[instrument(details=details(due_on=day)) for day in days],
    )
    assert (told.soon, told.overdue) == (2, 1)
    more = replace(told, more_soon=10, more_overdue=20)
    assert (more.soon, more.overdue) == (12, 21)
