"""Authorisations for tests."""

from datetime import date
from typing import Any

from chalicelib.domain.organisations.authorisation import Authorisation, Level, Scope


def authorisation(**changes: Any) -> Authorisation:
    """A county institute's, in force until 2028: all of 压力表 and one kind of 血压计, in 宁波 and 临海."""
    values: dict[str, Any] = {
        "certificate_number": "（浙）法计〔2023〕0225号",
        "level": Level.COUNTY,
        "regions": ("330200", "331082"),
        "scope": (Scope(item="压力表"), Scope(item="血压计", kind="血压计")),
        "valid_from": date(2023, 6, 1),
        "valid_until": date(2028, 5, 31),
    }
    return Authorisation(**values | changes)


def authorisation_form(**changes: Any) -> dict[str, Any]:
    """The same as a form sends it."""
    return {
        "certificate_number": "（浙）法计〔2023〕0225号",
        "level": "county",
        "regions": ["330200", "331082"],
        "scope": [{"item": "压力表"}, {"item": "血压计", "kind": "血压计"}],
        "valid_from": "2023-06-01",
        "valid_until": "2028-05-31",
    } | changes
