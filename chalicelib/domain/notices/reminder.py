"""What an organisation is reminded of: instruments that fall due soon, and those that are overdue."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chalicelib.domain.ledger.instrument import Instrument

#: So many instruments fit into one message of the queue (256 KB); of the rest only the number is told.
MOST_IDS = 5_000


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderOrder:
    """One organisation's share of a day's run, before the instruments are read again.

    `due` holds ids by the due date that the index told; `more_soon` and `more_overdue` count the rest.
    """

    organisation: str
    day: date
    due: Mapping[date, Sequence[str]]
    more_soon: int = 0
    more_overdue: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminder:
    """What is told, as of today; instruments in the order of their due dates.

    `failed` counts what is never due because it did not pass, and waits for verification all the same.
    """

    organisation_name: str
    today: date
    instruments: Sequence[Instrument]
    more_soon: int = 0
    more_overdue: int = 0
    failed: int = 0

    @property
    def soon(self) -> int:
        """How many fall due today or later."""
        return sum(_due_on(each) >= self.today for each in self.instruments) + self.more_soon

    @property
    def overdue(self) -> int:
        """How many are overdue."""
        return sum(_due_on(each) < self.today for each in self.instruments) + self.more_overdue


def order(organisation: str, day: date, due: Mapping[str, date]) -> ReminderOrder:
    """The order for an organisation's due instruments (due date by id), the longest overdue first."""
    sorted_ids = sorted(due, key=lambda each: (due[each], each))
    kept: dict[date, list[str]] = {}
    for each in sorted_ids[:MOST_IDS]:
        kept.setdefault(due[each], []).append(each)
    rest = [due[each] for each in sorted_ids[MOST_IDS:]]
    overdue = sum(due_on < day for due_on in rest)
    return ReminderOrder(
        organisation=organisation,
        day=day,
        due=kept,
        more_soon=len(rest) - overdue,
        more_overdue=overdue,
    )


def still_due(ordered: ReminderOrder, instruments: Iterable[Instrument]) -> list[Instrument]:
    """Those that are in service and due when the index said, in the order of their due dates."""
    told = {each: due_on for due_on, ids in ordered.due.items() for each in ids}
    due = (each for each in instruments if each.falls_due_on and told.get(each.id) == each.falls_due_on)
    return sorted(due, key=lambda each: (_due_on(each), each.id))


def _due_on(instrument: Instrument) -> date:
    return instrument.falls_due_on or date.max
