"""A world in memory with everybody in it, in which one request after another finds the same things."""

import pickle
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from chalice.test import HTTPResponse
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends

import app  # noqa: F401 - declares every operation
from chalicelib.domain.accounts.access import Reach
from chalicelib.domain.accounts.caller import Party
from chalicelib.handlers.api.endpoint import ENDPOINTS, Endpoint
from tests.support.api import Api, api_client
from tests.support.aws import REGION, in_memory
from tests.support.cast import Cast, Person, assemble
from tests.support.prepared.registry import PREPARED, Prepared, Scene
from tests.support.sms import caught_sms

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

Snapshot = bytes


@dataclass
class Stage:
    """Prepares a request once for each owner, and sends it to the world as it was then."""

    api: Api
    cast: Cast
    _beginning: Snapshot = field(init=False)
    _scenes: dict[tuple[str, str], tuple[Prepared, Snapshot]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._beginning = _snapshot()

    def prepare(self, operation: str, owner: Person) -> Prepared:
        """The request about the owner's things; the world is as it was when it had just been prepared."""
        known = self._scenes.get((operation, owner.name))
        if known:
            _restore(known[1])
            return known[0]
        _restore(self._beginning)
        prepared = PREPARED[operation](Scene(self.api, self.cast, owner))
        self._scenes[operation, owner.name] = prepared, _snapshot()
        return prepared

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

    def belongings(self, owner: Person) -> dict[str, Any]:
        """Everything in the tables that is kept with somebody, apart from when it was used and the audit."""
        return {
            f"{name} {pk} {sk}": {key: value for key, value in item.attrs.items() if key != "used_at"}
            for name, table in _tables().items()
            for pk, items in table.items.items()
            for sk, item in items.items()
            if name != "audit" and any(mark in f"{pk} {sk}" for mark in owner.marks)
        }


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """One world for a whole module; it is put back before each request."""
    with new_stage() as made:
        yield made


@contextmanager
def new_stage() -> Iterator[Stage]:
    """What the fixture gives, for as long as the caller wants it."""
    with ExitStack() as open_:
        patch = open_.enter_context(pytest.MonkeyPatch.context())
        open_.enter_context(in_memory(patch))
        api = open_.enter_context(api_client(caught_sms(patch), patch))
        yield Stage(api, assemble())


def _tables() -> dict[str, Any]:
    return dict(dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION].tables)


def _snapshot() -> Snapshot:
    return pickle.dumps({name: table.items for name, table in _tables().items()})


def _restore(snapshot: Snapshot) -> None:
    kept = pickle.loads(snapshot)  # noqa: S301 - made by this process
    for name, table in _tables().items():
        table.items = kept[name]
