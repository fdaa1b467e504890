"""The same questions to a ledger as it grows: a page of the list, and what the reminder job reads."""

from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import timedelta

from chalice.test import Client

from bench.children import tell
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
TOLERANCE = 0.1
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
            pages.append({"first": _page(token, ""), "deep": _page(token, _cursor(instruments[:size]))})
        if size in REMINDED_AT:
            tell(_reminders(size))
    few, many = pages
    for place in few:
        tell(_compare(place, few[place], many[place]))


def _due(number: int, instrument: Instrument) -> Instrument:
    # The first are overdue by 1, 8, 15, … days and have their turn; the others fall due on a day of no stage.
    days = -1 - 7 * (number % 20) if number < DUE else 31 + number % 300
    return replace(instrument, details=replace(instrument.details, due_on=today() + timedelta(days=days)))


def _page(token: str, cursor: str) -> Usage:
    from app import app

    with Client(app) as client, Meter() as meter:
        answer = client.http.get(f"/v1/instruments?cursor={cursor}", headers={"cookie": f"session={token}"})
    assert answer.status_code == 200, answer.body
    assert len(answer.json_body["items"]) == 50
    return meter.used


def _cursor(instruments: list[Instrument]) -> str:
    """The cursor of a page three quarters down the list."""
    places = sorted(map(due_order, instruments))
    return urlsafe_b64encode(places[len(places) * 3 // 4].encode()).decode()


def _compare(place: str, few: Usage, many: Usage) -> Line:
    ratio = many.read_units / few.read_units
    requests = ", ".join(f"{count} {name}" for name, count in sorted(many.requests.items()))
    figure = f"{requests}; {few.read_units:g} and {many.read_units:g} RCU ({ratio:.2f} ×)"
    met = dict(few.requests) == dict(many.requests) == ONE_PAGE and abs(ratio - 1) <= TOLERANCE
    measured = f"{place} page at {LISTED_AT[0]:,} and {LISTED_AT[1]:,} instruments"
    return Line(measured, figure, "1 Query, ±10 %", met)


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
