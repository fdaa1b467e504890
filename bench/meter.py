"""What is asked of DynamoDB in this process: requests, and the capacity that AWS would charge for them.

MiniStack's own figures are not used: they do not grow with what a read returns.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

import botocore.session

from bench.capacity import Index, Item, index_units, item_size, read_units, write_units
from chalicelib.adapters import clients

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

#: An item by its table, partition and sort key.
Place = tuple[str, str, str]
#: What a Query leaves out of its answer although it was read and is charged for.
_NARROWING = ("Select", "FilterExpression", "ProjectionExpression")


@dataclass
class Usage:
    """What was used so far; `found` counts the items that reads found."""

    requests: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    read_units: float = 0
    write_units: float = 0


class Meter:
    """Counts, while it is entered, what this process's DynamoDB client is used for."""

    def __init__(self) -> None:
        self.used = Usage()
        self._events = clients.dynamodb().meta.events
        # A client of its own looks at what a request reads or changes, unseen by the counting.
        self._watcher = cast("DynamoDBClient", botocore.session.get_session().create_client("dynamodb"))
        self._indexes: dict[str, list[Index]] = {}
        self._request: Mapping[str, Any] = {}
        self._before: dict[Place, Item | None] = {}

    def __enter__(self) -> Self:
        self._events.register("provide-client-params.dynamodb", self._asked)
        self._events.register("after-call.dynamodb", self._answered)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._events.unregister("provide-client-params.dynamodb", self._asked)
        self._events.unregister("after-call.dynamodb", self._answered)

    def _asked(self, params: dict[str, Any], model: Any, **_: Any) -> None:
        self._request = params
        self._before = {place: self._look(place) for place in written(model.name, params)}

    def _answered(self, parsed: dict[str, Any], model: Any, **_: Any) -> None:
        operation: str = model.name
        self.used.requests[operation] += 1
        if self._before:
            transactional = operation == "TransactWriteItems"
            self.used.write_units += sum(self._written(place, transactional) for place in self._before)
        else:
            for items, consistent in self._read(operation, parsed):
                self.used.found[operation] += len(items)
                self.used.read_units += read_units(sum(map(item_size, items)), consistent=consistent)

    def _written(self, place: Place, transactional: bool) -> float:
        before, after = self._before[place], self._look(place)
        units = write_units(before, after, transactional=transactional)
        return units + sum(index_units(index, before, after) for index in self._indexes_of(place[0]))

    def _read(self, operation: str, parsed: Mapping[str, Any]) -> Iterator[tuple[list[Item], bool]]:
        consistent = bool(self._request.get("ConsistentRead"))
        if operation == "GetItem":
            yield [parsed["Item"]] if parsed.get("Item") else [], consistent
        elif operation == "Query":
            yield self._queried(parsed), consistent
        elif operation == "BatchGetItem":
            yield from self._fetched(parsed)
        else:
            raise NotImplementedError(operation)

    def _queried(self, parsed: Mapping[str, Any]) -> list[Item]:
        if not any(name in self._request for name in _NARROWING):
            return list(parsed["Items"])
        whole = {name: value for name, value in self._request.items() if name not in _NARROWING}
        return list(self._watcher.query(**{**whole, "Limit": max(1, parsed["ScannedCount"])})["Items"])

    def _fetched(self, parsed: Mapping[str, Any]) -> Iterator[tuple[list[Item], bool]]:
        """Each item of a batch is rounded up for itself; one that is not there costs the least there is."""
        for table, asked in self._request["RequestItems"].items():
            found = parsed["Responses"].get(table, [])
            missing = len(asked["Keys"]) - len(found)
            for items in [*([item] for item in found), *([] for _ in range(missing))]:
                yield items, bool(asked.get("ConsistentRead"))

    def _look(self, place: Place) -> Item | None:
        table, pk, sk = place
        key = {"pk": {"S": pk}, "sk": {"S": sk}}
        return self._watcher.get_item(TableName=table, Key=key, ConsistentRead=True).get("Item")

    def _indexes_of(self, table: str) -> list[Index]:
        if table not in self._indexes:
            described = self._watcher.describe_table(TableName=table)["Table"]
            indexes = [
                *described.get("LocalSecondaryIndexes", []),
                *described.get("GlobalSecondaryIndexes", []),
            ]
            self._indexes[table] = [_index(each) for each in indexes]
        return self._indexes[table]


def written(operation: str, params: Mapping[str, Any]) -> Iterator[Place]:
    """The items that a request is to change; none for one that only reads."""
    for table, change in _changes(operation, params):
        keys = change["Item"] if "Item" in change else change["Key"]
        yield table, keys["pk"]["S"], keys["sk"]["S"]


def _changes(operation: str, params: Mapping[str, Any]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    if operation in ("PutItem", "UpdateItem", "DeleteItem"):
        yield params["TableName"], params
    elif operation == "TransactWriteItems":
        for action in params["TransactItems"]:
            (change,) = action.values()
            yield change["TableName"], change
    elif operation == "BatchWriteItem":
        for table, requests in params["RequestItems"].items():
            for request in requests:
                (change,) = request.values()
                yield table, change


def _index(description: Mapping[str, Any]) -> Index:
    keys = frozenset(key["AttributeName"] for key in description["KeySchema"])
    kept = {"KEYS_ONLY": keys | {"pk", "sk"}, "ALL": None}
    return Index(keys, kept[description["Projection"]["ProjectionType"]])
