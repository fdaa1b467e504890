"""Ledgers of sample instruments, made without a workbook."""

from collections.abc import Iterator, Sequence

from bench.samples import hospital_rows
from chalicelib.adapters.tables.instruments import InstrumentItem, to_item
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.checks import InstrumentChecker
from chalicelib.domain.workbooks.columns import COLUMNS
from chalicelib.domain.workbooks.rows import Accepted

_FIELDS = [column.field for column in COLUMNS if column.field != "status"]


def sample_rows(count: int) -> Iterator[Accepted]:
    """The sample workbook's rows, as an import understands them."""
    checker = InstrumentChecker(catalogue(), divisions())
    for number, row in enumerate(hospital_rows(count), start=2):
        checked = checker.check(dict(zip(_FIELDS, row, strict=True)))
        assert not isinstance(checked, list), checked
        yield Accepted(number, *checked)


def sample_instruments(organisation: str, count: int) -> Iterator[Instrument]:
    """The same as instruments, numbered from 0."""
    made_at = now()
    for number, row in enumerate(sample_rows(count)):
        yield Instrument(
            id=instrument_id(number),
            organisation=organisation,
            details=row.details,
            status=row.status,
            version=1,
            created_at=made_at,
            updated_at=made_at,
        )


def instrument_id(number: int) -> str:
    """The id of the sample instrument with that number."""
    return f"BENCH{number:021}"


def store(instruments: Sequence[Instrument]) -> None:
    """Put instruments into a ledger, without claims and counts, as fast as it goes."""
    with InstrumentItem.batch_write() as batch:
        for each in instruments:
            batch.save(to_item(each))
