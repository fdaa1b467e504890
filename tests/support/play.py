"""The operations of the API as players send them, whatever world they are sent to."""

from collections.abc import Mapping
from dataclasses import dataclass

from chalice.test import HTTPResponse

from chalicelib.domain.accounts.access import Reach
from chalicelib.domain.accounts.caller import Party
from chalicelib.handlers import load_all
from chalicelib.handlers.api.endpoint import ENDPOINTS, Endpoint
from tests.support.api import Api
from tests.support.cast import Cast, Person
from tests.support.prepared.registry import Prepared

load_all()
OPERATIONS: Mapping[str, Endpoint] = {each.route.__name__: each for each in ENDPOINTS}

#: By whom each party is played; the first that may do something does it where nobody in particular is asked.
PLAYERS: Mapping[Party, str] = {
    Party.ENTERPRISE: "hospital",
    Party.INSTITUTION: "institute",
    Party.INDIVIDUAL: "loner",
    Party.ENTERPRISE_MEMBER: "nurse",
    Party.INSTITUTION_MEMBER: "verifier",
    Party.ENTERPRISE_API: "hospital",
    Party.INSTITUTION_API: "institute",
    Party.NATIONAL: "capital",
    Party.REGIONAL: "county",
    Party.EXPERT: "specialist",
}


@dataclass
class Play:
    """Everybody, and the API that they call."""

    api: Api
    cast: Cast

    def send(
        self, operation: str, prepared: Prepared, caller: Person | None, *, bearer: str = ""
    ) -> HTTPResponse:
        """The request, by somebody or nobody; with a token where there is one."""
        endpoint = OPERATIONS[operation]
        self.api.cookie = caller.cookie if caller and not bearer else ""
        self.api.bearer = bearer
        headers = {} if prepared.version is None else {"if_match": f'"{prepared.version}"'}
        path = endpoint.path.format(**prepared.path) + prepared.query
        return self.api.call(endpoint.method, path, prepared.body, **headers)

    def doer(self, operation: str) -> Person:
        """Somebody who may do it."""
        reach = OPERATIONS[operation].rule.reach
        return self.cast[next(name for party, name in PLAYERS.items() if reach[party] is not Reach.NONE)]
