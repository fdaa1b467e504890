"""The measuring of `bench.reminders`, in a process that has the environment of the functions."""

from datetime import date, timedelta

from bench.meter import Meter
from chalicelib.adapters.tables.instruments import InstrumentItem, by_ids, to_item
from chalicelib.domain.clock import today
from chalicelib.services.notices.plan_reminders import plan_reminders
from tests.support.instruments import details, instrument

ORGANISATION = "91440300708461136T"
DUE = 200
SIZES = (2_000, 20_000)


def measure() -> None:
    """Print a line for each size."""
    stored = 0
    for size in SIZES:
        _store(stored, size)
        stored = size
        _measure(size)


def _measure(size: int) -> None:
    table = InstrumentItem.Meta.table_name
    with Meter(table) as planning:
        run = plan_reminders()
    with Meter(table) as reading:
        by_ids(ORGANISATION, [_id(number) for number in range(DUE)])
    if run.instruments != DUE:
        raise SystemExit(f"{run.instruments} instruments were found due instead of {DUE}")
    ratio = (planning.units + reading.units) / reading.units
    print(
        f"reminders, {DUE} due among {size:,}: {planning.items['Query'] / DUE:.2f} index entries and "
        f"{reading.items['BatchGetItem'] / DUE:.2f} instruments read for each due one; "
        f"{ratio:.2f} times the capacity that reading the due ones alone takes"
    )


def _store(start: int, end: int) -> None:
    with InstrumentItem.batch_write() as batch:
        for number in range(start, end):
            made = instrument(
                id=_id(number), organisation=ORGANISATION, details=details(due_on=_due_on(number))
            )
            batch.save(to_item(made))


def _due_on(number: int) -> date:
    # The first are overdue by 1, 8, 15, … days and have their turn; the others fall due on a day of no stage.
    days = -1 - 7 * (number % 20) if number < DUE else 31 + number % 300
    return today() + timedelta(days=days)


def _id(number: int) -> str:
    return f"BENCH{number:021}"


if __name__ == "__main__":
    measure()
