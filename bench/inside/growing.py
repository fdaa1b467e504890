"""The same questions to a ledger as it grows: a page of the list, and what the reminder job reads."""

from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import timedelta

from bench.children import tell
from bench.inside.sizes import asked, compare
from bench.ledgers import instrument_id, sample_instruments, store
from bench.meter import Meter, Usage
from bench.report import Line, at_most
from chalicelib.adapters.tables.instruments import by_ids
from chalicelib.domain.clock import today
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.order import due_order
from chalicelib.services.notices.plan_reminders import plan_reminders
from tests.support.session import sign_in

ORGANISATION = "91440300708461136T"
DUE = 200
LISTED_AT = (1_000, 20_000)
REMINDED_AT = (2_000, 20_000)
MOST_READ = 1.2
#: A page of the list, and the session that it is asked for with.
ONE_PAGE = {"GetItem": 1, "Query": 1}


def measure() -> None:
    """Let the ledger grow and measure at each size."""
    instruments = [_due(number, each) for number, each in enumerate(sample_instruments(ORGANISATION, 20_000))]
    token = sign_in(ORGANISATION)
    stored = 0
    pages: list[dict[str, Usage]] = []
    for size in sorted({*LISTED_AT, *REMINDED_AT}):
        store(instruments[stored:size])
        stored = size
        if size in LISTED_AT:
            cursors = {"first": "", "deep": _cursor(instruments[:size])}
            pages.append(
                {at: asked(f"/instruments?cursor={each}", token, 50) for at, each in cursors.items()}
            )
        if size in REMINDED_AT:
            tell(_reminders(size))
    few, many = pages
    for place in few:
        tell(compare(f"{place} page of the ledger", LISTED_AT, few[place], many[place], ONE_PAGE, "1 Query"))


def _due(number: int, instrument: Instrument) -> Instrument:
    # The first are overdue by 1, 8, 15, … days and have their turn; the others fall due on a day of no stage.
    days = -1 - 7 * (number % 20) if number < DUE else 31 + number % 300
    return replace(instrument, details=replace(instrument.details, due_on=today() + timedelta(days=days)))


def _cursor(instruments: list[Instrument]) -> str:
    """The cursor of a page three quarters down the list."""
    places = sorted(map(due_order, instruments))
    return urlsafe_b64encode(places[len(places) * 3 // 4].encode()).decode()


def _reminders(size: int) -> Line:
    with Meter() as planning:
        run = plan_reminders()
    with Meter() as reading:
        by_ids(ORGANISATION, [instrument_id(number) for number in range(DUE)])
    assert run.instruments == DUE, f"{run.instruments} instruments were found due instead of {DUE}"
    entries = planning.used.found["Query"] / DUE
    ratio = (planning.used.read_units + reading.used.read_units) / reading.used.read_units
    measured = f"reminder job, {DUE} due among {size:,}: what it reads"
    return at_most(measured, ratio, MOST_READ, f" what is due ({entries:.2f} index entries each)")


if __name__ == "__main__":
    measure()
