"""Reading a few items of several tables in one request."""

from collections.abc import Iterator, Sequence
from typing import Any

from chalicelib.adapters import clients
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.pause import wait
from chalicelib.domain.errors import Unavailable

ATTEMPTS = 5


def fetch(wanted: Sequence[Item]) -> Iterator[Item]:
    """Those of the items (of which only the keys count) that there are, as last written, in any order."""
    if not wanted:
        # DynamoDB refuses a request for nothing.
        return
    types = {(each.Meta.table_name, each.pk, each.sk): type(each) for each in wanted}
    for table, raw in _fetch(_requests(wanted)):
        yield types[table, raw["pk"]["S"], raw["sk"]["S"]].from_raw_data(raw)


def _requests(wanted: Sequence[Item]) -> dict[str, Any]:
    requests: dict[str, Any] = {}
    for each in wanted:
        request = requests.setdefault(each.Meta.table_name, {"Keys": [], "ConsistentRead": True})
        request["Keys"].append({"pk": {"S": each.pk}, "sk": {"S": each.sk}})
    return requests


def _fetch(requests: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    left = requests
    if not left:
        return
    for attempt in range(ATTEMPTS):
        answer = clients.dynamodb().batch_get_item(RequestItems=left)
        for table, items in answer["Responses"].items():
            yield from ((table, raw) for raw in items)
        left = dict(answer.get("UnprocessedKeys") or {})
        if not left:
            return
        wait(attempt)
    raise Unavailable("unavailable")
