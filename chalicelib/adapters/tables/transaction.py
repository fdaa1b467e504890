"""All-or-nothing writes that tell which of their parts was declined, and that wait out their rivals."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pynamodb.connection import Connection
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from chalicelib.adapters.tables.base import Item, share_client
from chalicelib.adapters.tables.pause import wait
from chalicelib.domain.errors import Unavailable

#: DynamoDB takes this many actions in one transaction.
MOST_ACTIONS = 100

#: Another transaction holds one of the items, or there were too many requests: worth another try.
PASSING = frozenset({"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
DECLINED = "ConditionalCheckFailed"
ATTEMPTS = 8

Label = TypeVar("Label")


@dataclass(frozen=True, slots=True)
class Declined(Generic[Label]):
    """A part whose condition did not hold, and for a put the item that stood there, as DynamoDB has it."""

    label: Label
    item: Mapping[str, Any] | None


class Transaction(Generic[Label]):
    """Collects labelled parts; `commit` writes all of them or none."""

    def __init__(self) -> None:
        self._checks: list[tuple[Label, Item, Condition]] = []
        self._deletes: list[tuple[Label, Item, Condition | None]] = []
        self._puts: list[tuple[Label, Item, Condition | None]] = []
        self._updates: list[tuple[Label, Item, list[Action], Condition | None]] = []

    def __len__(self) -> int:
        return len(self._checks) + len(self._deletes) + len(self._puts) + len(self._updates)

    def check(self, label: Label, item: Item, condition: Condition) -> None:
        """Go on only if an item that is not written meets a condition."""
        self._checks.append((label, item, condition))

    def delete(self, label: Label, item: Item, condition: Condition | None = None) -> None:
        """Remove an item."""
        self._deletes.append((label, item, condition))

    def put(self, label: Label, item: Item, condition: Condition | None = None) -> None:
        """Store an item as it is; when declined, the item that stands there comes back."""
        self._puts.append((label, item, condition))

    def update(
        self, label: Label, item: Item, actions: list[Action], condition: Condition | None = None
    ) -> None:
        """Change attributes of an item, creating it where there is none."""
        self._updates.append((label, item, actions, condition))

    def commit(self) -> list[Declined[Label]]:
        """Write; the declined parts, in which case nothing was written. Unavailable if rivals hold on."""
        for attempt in range(ATTEMPTS):
            try:
                self._write()
            except TransactWriteError as error:
                declined = self._declined(error)
                if declined:
                    return declined
                wait(attempt)
            else:
                return []
        raise Unavailable("unavailable")

    def _write(self) -> None:
        with TransactWrite(connection=share_client(_connection())) as transaction:
            for _, item, holds in self._checks:
                transaction.condition_check(type(item), item.pk, item.sk, holds)
            for _, item, condition in self._deletes:
                transaction.delete(item, condition)
            for _, item, condition in self._puts:
                transaction.save(item, condition, return_values="ALL_OLD")
            for _, item, actions, condition in self._updates:
                transaction.update(item, actions, condition)

    def _declined(self, error: TransactWriteError) -> list[Declined[Label]]:
        reasons = error.cancellation_reasons
        codes = {reason.code for reason in reasons if reason}
        if DECLINED in codes:
            return [
                Declined(label, reason.raw_item)
                for label, reason in zip(self._labels(), reasons, strict=True)
                if reason and reason.code == DECLINED
            ]
        if not (codes & PASSING or _is_passing(error)):
            raise error
        return []

    def _labels(self) -> list[Label]:
        # DynamoDB's reasons come in the order of the actions, which is PynamoDB's own.
        ordered = (self._checks, self._deletes, self._puts, self._updates)
        return [part[0] for parts in ordered for part in parts]


def _is_passing(error: TransactWriteError) -> bool:
    return error.cause_response_code in ("TransactionInProgressException", "ThrottlingException")


@cache
def _connection() -> Connection:
    return Connection()
