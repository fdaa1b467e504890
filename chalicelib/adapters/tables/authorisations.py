"""An authorisation beside the other values of its institution.

Whoever looks one up by region and kind gets a line for each region of its own, kept in the same
transactions (docs/architecture.md, section 5).
"""

import json
from dataclasses import asdict
from datetime import date

from pynamodb.attributes import Attribute
from pynamodb.constants import STRING

from chalicelib.domain.organisations.authorisation import Authorisation, Level, Scope


class AuthorisationAttribute(Attribute[Authorisation]):
    """As JSON, days as `YYYY-MM-DD`.

    Not a map: PynamoDB does not let an attribute of its own kind decide how a map is written in updates.
    """

    attr_type = STRING

    def serialize(self, value: Authorisation) -> str:
        """As DynamoDB has it."""
        return json.dumps(asdict(value), default=date.isoformat, ensure_ascii=False, separators=(",", ":"))

    def deserialize(self, value: str) -> Authorisation:
        """The authorisation again."""
        stored = json.loads(value)
        read = {
            "level": Level(stored["level"]),
            "regions": tuple(stored["regions"]),
            "scope": tuple(Scope(**each) for each in stored["scope"]),
            "valid_from": date.fromisoformat(stored["valid_from"]),
            "valid_until": date.fromisoformat(stored["valid_until"]),
        }
        return Authorisation(**stored | read)
