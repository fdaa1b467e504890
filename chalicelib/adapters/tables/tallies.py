"""The kept counts of a ledger (domain/ledger/tally.py): one item per month and shard."""

import random
from collections.abc import Iterator, Mapping
from functools import cache

from pynamodb.connection import TableConnection
from pynamodb.connection.base import MetaTable
from pynamodb.expressions.operand import Path, Value
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables.base import Item, share_client
from chalicelib.adapters.tables.instruments import InstrumentsMeta
from chalicelib.domain.ledger.tally import SHARDS, UNDATED, Slot

TALLY = "TALLY#"
KEYS = frozenset({"pk", "sk"})


class TallyItem(Item):
    """A bucket's counts in one shard; the counts' names are data, so they are not declared."""

    class Meta(InstrumentsMeta):
        pass


def any_shard() -> int:
    """A shard for a writer that has no reason to prefer one."""
    return random.randrange(SHARDS)  # noqa: S311 - spreads load, keeps no secret


def updates(
    organisation: str, difference: Mapping[Slot, int], shard: int
) -> Iterator[tuple[TallyItem, list[Action]]]:
    """The updates that add differences to the counts, one per bucket."""
    for bucket in sorted({slot.bucket for slot in difference}):
        counts = {slot.name: count for slot, count in difference.items() if slot.bucket == bucket}
        actions: list[Action] = [Path(name).add(Value(count)) for name, count in counts.items()]
        yield TallyItem(organisation, f"{TALLY}{bucket}#{shard}"), actions


def counts(organisation: str) -> Iterator[tuple[Slot, int]]:
    """Every count of a ledger; one Query, whose size grows with the months in use, not with the ledger."""
    return _counts(organisation, TALLY)


def undated(organisation: str) -> Iterator[tuple[Slot, int]]:
    """The counts of what has no due date; one Query of an item for each shard."""
    return _counts(organisation, f"{TALLY}{UNDATED}#")


def _counts(organisation: str, prefix: str) -> Iterator[tuple[Slot, int]]:
    start = None
    while True:
        page = _table().query(
            organisation, Path("sk").startswith(prefix), exclusive_start_key=start, consistent_read=True
        )
        for item in page["Items"]:
            bucket = item["sk"]["S"].split("#")[1]
            for name in item.keys() - KEYS:
                yield Slot(bucket, name), int(item[name]["N"])
        start = page.get("LastEvaluatedKey")
        if not start:
            return


def _table() -> TableConnection:
    table = _connection()
    share_client(table.connection)
    return table


@cache
def _connection() -> TableConnection:
    schema = {
        "TableName": InstrumentsMeta.table_name,
        "KeySchema": [
            {"AttributeName": "pk", "KeyType": "HASH"},
            {"AttributeName": "sk", "KeyType": "RANGE"},
        ],
        "AttributeDefinitions": [
            {"AttributeName": "pk", "AttributeType": "S"},
            {"AttributeName": "sk", "AttributeType": "S"},
        ],
    }
    return TableConnection(InstrumentsMeta.table_name, meta_table=MetaTable(schema))
