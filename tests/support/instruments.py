"""Instruments for tests: right in every field, to be broken one at a time."""

from datetime import UTC, date, datetime
from typing import Any

from chalicelib.domain.ledger.details import Details, Origin, Purpose, Submission
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status

ORGANISATION = "91110000600037341L"
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def details(**changes: Any) -> Details:
    """A pressure gauge that falls due in half a year."""
    values: dict[str, Any] = {
        "name": "一般压力表",
        "item": "压力表",
        "kind": "压力表",
        "model": "Y-100",
        "measuring_range": "(0~1.6)MPa",
        "accuracy_class": "1.6级",
        "serial_number": "SN-1",
        "manufacturer": "红旗仪表有限公司",
        "origin": Origin.DOMESTIC,
        "division": "330225",
        "place": "锅炉房",
        "quantity": 1,
        "purpose": Purpose.SAFETY,
        "submission": Submission.BROUGHT_IN,
        "last_verified_on": date(2026, 5, 24),
        "interval_months": 12,
        "due_on": date(2027, 5, 23),
    }
    return Details(**values | changes)


def instrument(**changes: Any) -> Instrument:
    """An instrument in service; changes to its details are given as `details`."""
    values: dict[str, Any] = {
        "id": "0" * 26,
        "organisation": ORGANISATION,
        "details": details(),
        "status": Status.IN_SERVICE,
        "version": 1,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Instrument(**values | changes)
