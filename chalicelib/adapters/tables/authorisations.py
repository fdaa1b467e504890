"""An authorisation beside the other values of its institution.

Whoever looks one up by region and kind gets a line for each region of its own, kept in the same
transactions (docs/architecture.md, section 5).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pynamodb.attributes import Attribute
from pynamodb.constants import MAP

from chalicelib.domain.organisations.authorisation import Authorisation, Level, Scope

Typed = Mapping[str, Any]


class AuthorisationAttribute(Attribute[Authorisation]):
    """A map; the days as `YYYY-MM-DD`."""

    attr_type = MAP

    def serialize(self, value: Authorisation) -> Typed:
        """As DynamoDB has it."""
        return {
            "certificate_number": {"S": value.certificate_number},
            "level": {"S": value.level},
            "regions": {"L": [{"S": code} for code in value.regions]},
            "scope": {"L": [{"M": _scope_map(each)} for each in value.scope]},
            "valid_from": {"S": value.valid_from.isoformat()},
            "valid_until": {"S": value.valid_until.isoformat()},
        }

    def deserialize(self, value: Typed) -> Authorisation:
        """The authorisation again."""
        return Authorisation(
            certificate_number=value["certificate_number"]["S"],
            level=Level(value["level"]["S"]),
            regions=tuple(each["S"] for each in value["regions"]["L"]),
            scope=tuple(_scope(each["M"]) for each in value["scope"]["L"]),
            valid_from=date.fromisoformat(value["valid_from"]["S"]),
            valid_until=date.fromisoformat(value["valid_until"]["S"]),
        )


def _scope_map(scope: Scope) -> Typed:
    kind = {"kind": {"S": scope.kind}} if scope.kind else {}
    return {"item": {"S": scope.item}, **kind}


def _scope(value: Typed) -> Scope:
    return Scope(item=value["item"]["S"], kind=value["kind"]["S"] if "kind" in value else None)
