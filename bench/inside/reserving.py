"""Reservations: what it takes to submit more and more lines, and a work list as it grows."""

from collections.abc import Iterator
from dataclasses import replace

from bench.children import tell
from bench.inside.sizes import asked, compare
from bench.meter import Meter, Usage
from bench.report import Line as Told
from bench.report import at_most
from chalicelib.adapters.tables.reservations.lines import LineItem, line_item
from chalicelib.domain.clock import now
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.slip import SlipState
from chalicelib.services.reservations import submission
from tests.stack.visitors import new_credit_code
from tests.support.audit import ACTOR
from tests.support.reservations import CLERK, a_line, saved, store_instruments
from tests.support.session import sign_in

#: By how many lines each submits.
HOSPITALS = {number: new_credit_code(79_500_000 + number) for number in (1, 50, 500)}
INSTITUTE = new_credit_code(79_500_999)
DIVISION = "331082"
#: A line of a large slip costs no more than one of a small slip.
MOST_PER_LINE = 1.1
WAITING_AT = (1_000, 50_000)
PAGE = 50
#: The session, and the list.
ONE_PAGE = {"GetItem": 1, "Query": 1}


def measure() -> None:
    """Submit slips of several sizes, then let the list of one institution grow."""
    token = sign_in(INSTITUTE, OrganisationKind.INSTITUTION, DIVISION)
    used = {number: _submitted(number) for number in HOSPITALS}
    for number, usage in used.items():
        tell(_told(number, usage))
    ratio = (used[500].write_units / 500) / (used[50].write_units / 50)
    tell(at_most("what a line of 500 is charged for in writing", ratio, MOST_PER_LINE, " one of 50"))
    stored = 0
    seen: list[dict[str, Usage]] = []
    for size in WAITING_AT:
        _store(range(stored, size))
        stored = size
        seen.append(
            {
                "first page of a work list": asked("/work?state=accepted", token, PAGE),
                "work list from a day on": asked("/work?state=accepted&first=2000-01-01", token, PAGE),
            }
        )
    few, many = seen
    for what in few:
        tell(compare(what, WAITING_AT, few[what], many[what], ONE_PAGE, "1 Query"))


def _submitted(number: int) -> Usage:
    hospital = HOSPITALS[number]
    sign_in(hospital)
    slip = saved(store_instruments(number, hospital, division=DIVISION))
    with Meter() as meter:
        done = submission.submit(
            replace(CLERK, organisation_id=hospital), slip.id, slip.version, now(), actor=ACTOR
        )
    assert done.state is SlipState.SUBMITTED
    return meter.used


def _told(number: int, usage: Usage) -> Told:
    requests = ", ".join(f"{count} {name}" for name, count in sorted(usage.requests.items()))
    return Told(f"submitting {number}", f"{usage.read_units:g} RCU {usage.write_units:g} WCU   {requests}")


def _store(numbers: range) -> None:
    with LineItem.batch_write() as batch:
        for each in _waiting(numbers):
            batch.save(line_item(each))


def _waiting(numbers: range) -> Iterator[Line]:
    """Lines that the institution has accepted, a hundred on each slip."""
    for each in numbers:
        yield a_line(
            slip=f"BENCH{each // 100:021}",
            number=each % 100 + 1,
            institution=INSTITUTE,
            institution_name="所",
        )


if __name__ == "__main__":
    measure()
