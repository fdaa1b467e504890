"""A world in memory with everybody in it, in which one request after another finds the same things."""

import pickle
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pytest
from moto.core.model_instances import reset_model_data
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends
from moto.dynamodb.models.dynamo_type import LimitedSizeDict

from tests.support.api import api_client
from tests.support.aws import REGION, in_memory
from tests.support.cast import Person, assemble
from tests.support.play import Play
from tests.support.prepared.registry import PREPARED, Prepared, Scene
from tests.support.sms import caught_sms

Snapshot = bytes


@dataclass
class Stage(Play):
    """Prepares a request once for each owner, and sends it to the world as it was then."""

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


class _Pickler(pickle.Pickler):
    """Spares the items of a table being measured again, which takes most of the time of putting them back."""

    def reducer_override(self, value: object) -> Any:
        """Attributes come back as they went."""
        return (_attributes, (dict(value),)) if isinstance(value, LimitedSizeDict) else NotImplemented


def _attributes(plain: dict[str, Any]) -> LimitedSizeDict:
    attributes = LimitedSizeDict()
    dict.update(attributes, plain)
    return attributes


def _snapshot() -> Snapshot:
    file = BytesIO()
    _Pickler(file).dump({name: table.items for name, table in _tables().items()})
    return file.getvalue()


def _restore(snapshot: Snapshot) -> None:
    reset_model_data()  # moto would keep every item that ever was
    kept = pickle.loads(snapshot)  # noqa: S301 - made by this process
    for name, table in _tables().items():
        table.items = kept[name]
