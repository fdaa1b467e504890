"""A valid request for each operation, by the name of its route; method and path are the route's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from chalicelib.domain.accounts.caller import Party
from tests.support.api import Api
from tests.support.cast import Cast, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepared:
    """What goes into the request, and what is to be seen in its answer."""

    body: Any = None
    #: The values of the path's parameters.
    path: Mapping[str, str] = field(default_factory=dict)
    #: With its question mark.
    query: str = ""
    #: What If-Match names.
    version: int | None = None
    #: Stands in the owner's answer, and in nobody else's.
    shows: str = ""
    #: How somebody else is answered where the path names the owner's thing.
    unknown: int = 404
    #: How those are answered who are let through by the table, but have no use for it as things are.
    useless: Mapping[Party, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a request is prepared: `owner`, whose things it is about, is signed in."""

    api: Api
    cast: Cast
    owner: Person

    def as_(self, person: Person | None) -> Api:
        """The API with somebody signed in, or nobody."""
        self.api.bearer = ""
        self.api.cookie = person.cookie if person else ""
        return self.api

    def as_owner(self) -> Api:
        """The API with the owner signed in."""
        return self.as_(self.owner)


Preparer = Callable[[Scene], Prepared]

PREPARED: dict[str, Preparer] = {}


def prepares(preparer: Preparer) -> Preparer:
    """Note how a request is prepared; the function has the name of the route's."""
    assert preparer.__name__ not in PREPARED, preparer.__name__
    PREPARED[preparer.__name__] = preparer
    return preparer
