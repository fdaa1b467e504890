"""A good row, to be spoilt one cell at a time."""

from chalicelib.domain.errors import FieldError
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.checks import InstrumentChecker

CHECKER = InstrumentChecker(catalogue(), divisions())


def cells(**changes: Cell) -> dict[str, Cell]:
    """A pressure gauge as a clerk enters it."""
    values: dict[str, Cell] = {
        "name": "一般压力表",
        "item": "压力表",
        "kind": "压力表",
        "model": "Y-100",
        "measuring_range": "(0~1.6)MPa",
        "accuracy_class": "1.6级",
        "serial_number": "00123",
        "manufacturer": "红旗仪表有限公司",
        "origin": "国产",
        "division": "330225",
        "place": "动力科锅炉房",
        "quantity": 1,
        "purpose": "安全防护",
        "submission": "送检",
        "last_verified_on": "2026-03-05",
        "interval_months": 6,
    }
    return values | changes


def accepted(**changes: Cell) -> tuple[Details, Status]:
    """The details of a row that must be good."""
    checked = CHECKER.check(cells(**changes))
    assert isinstance(checked, tuple), checked
    return checked


def errors(**changes: Cell) -> list[FieldError]:
    """The errors of a row that must be bad."""
    checked = CHECKER.check(cells(**changes))
    assert isinstance(checked, list), checked
    return checked


def only_error(**changes: Cell) -> FieldError:
    """The error of a row with just one."""
    (error,) = errors(**changes)
    return error
