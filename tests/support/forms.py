"""The form of an instrument as the page sends it."""

from typing import Any


def instrument_form(**changes: Any) -> dict[str, Any]:
    """A pressure gauge, right in every field."""
    return {
        "name": "一般压力表",
        "item": "压力表",
        "kind": "压力表",
        "model": "Y-100",
        "measuring_range": "(0~1.6)MPa",
        "accuracy_class": "1.6级",
        "serial_number": "SN-1",
        "manufacturer": "红旗仪表有限公司",
        "origin": "domestic",
        "division": "330225",
        "place": "锅炉房",
        "quantity": 1,
        "purpose": "safety",
        "submission": "brought_in",
        "last_verified_on": "2026-05-24",
        "interval_months": 12,
        "due_on": "2027-05-23",
    } | changes
