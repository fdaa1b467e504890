"""Puts back what this process changed in the tables, so that what comes next finds them as they were."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

import botocore.session

from bench.capacity import Item
from bench.meter import Place, written
from chalicelib.adapters import clients

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class Undo:
    """Remembers each item as it was before it was first changed while this is entered; puts it back at last.

    What other processes change is not seen: nobody else may be at work on the same things.
    """

    def __init__(self) -> None:
        self._events = clients.dynamodb().meta.events
        self._own = cast("DynamoDBClient", botocore.session.get_session().create_client("dynamodb"))
        self._before: dict[Place, Item | None] = {}

    def __enter__(self) -> Self:
        self._events.register("provide-client-params.dynamodb", self._asked)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._events.unregister("provide-client-params.dynamodb", self._asked)
        for place, item in self._before.items():
            self._put_back(place, item)

    def _asked(self, params: Mapping[str, Any], model: Any, **_: Any) -> None:
        for table, pk, sk in written(model.name, params):
            if (table, pk, sk) not in self._before:
                answer = self._own.get_item(TableName=table, Key=_key(pk, sk), ConsistentRead=True)
                self._before[table, pk, sk] = answer.get("Item")

    def _put_back(self, place: Place, item: Item | None) -> None:
        table, pk, sk = place
        if item is None:
            self._own.delete_item(TableName=table, Key=_key(pk, sk))
        else:
            self._own.put_item(TableName=table, Item=item)


def _key(pk: str, sk: str) -> dict[str, Any]:
    return {"pk": {"S": pk}, "sk": {"S": sk}}
