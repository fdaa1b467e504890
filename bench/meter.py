"""What is asked of DynamoDB in this process: requests, items read, capacity."""

from collections import Counter
from types import TracebackType
from typing import Any, Self

from chalicelib.adapters import clients

#: Read consistently, an item of up to 4 KB costs one unit. MiniStack reports no capacity for BatchGetItem.
CONSISTENT_ITEM = 1.0


class Meter:
    """Counts, while it is entered, what is queried and fetched in batches from one table."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._events = clients.dynamodb().meta.events
        self.requests: Counter[str] = Counter()
        self.items: Counter[str] = Counter()
        self.units = 0.0

    def __enter__(self) -> Self:
        self._events.register("provide-client-params.dynamodb.Query", _ask_for_capacity)
        self._events.register("after-call.dynamodb", self._count)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._events.unregister("provide-client-params.dynamodb.Query", _ask_for_capacity)
        self._events.unregister("after-call.dynamodb", self._count)

    def _count(self, parsed: dict[str, Any], model: Any, **_: Any) -> None:
        if model.name == "BatchGetItem":
            found = len(parsed["Responses"].get(self._table, []))
            self._add(model.name, found, found * CONSISTENT_ITEM)
        elif model.name == "Query" and parsed["ConsumedCapacity"]["TableName"].endswith(self._table):
            self._add(model.name, parsed["ScannedCount"], parsed["ConsumedCapacity"]["CapacityUnits"])

    def _add(self, operation: str, items: int, units: float) -> None:
        self.requests[operation] += 1
        self.items[operation] += items
        self.units += units


def _ask_for_capacity(params: dict[str, Any], **_: Any) -> None:
    params["ReturnConsumedCapacity"] = "TOTAL"
