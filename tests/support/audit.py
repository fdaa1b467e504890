"""Somebody who acts, and what stands on record afterwards."""

from collections import Counter
from datetime import UTC, datetime

from chalicelib.adapters.tables.audit import EntryItem, Window, of_owner
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind, Origin
from chalicelib.domain.audit.entry import Entry, entry_of

ACTOR = Actor(
    kind=ActorKind.ENTERPRISE,
    account_id="01K0000000000000000000000A",
    user_name="hospital01",
    origin=Origin(address="203.0.113.7", via="130.176.1.1", request_id="request-1"),
)
VISITOR = Actor(kind=ActorKind.VISITOR, origin=Origin(address="203.0.113.7"))
OPERATOR = Actor.operator()

EVER = Window("0" * 26, "Z" * 26)


def an_entry() -> Entry:
    """For tests of tables, to which one entry is as good as another."""
    return entry_of(Action.REGISTERED, ACTOR, datetime(2026, 11, 23, 2, 0, tzinfo=UTC))


def entries(owner: str) -> list[Entry]:
    """Everything that concerns an organisation or an account, newest first."""
    return of_owner(owner, EVER, 1000)


def every_entry() -> Counter[str]:
    """How many entries there are of each action; for tests that ask which one was added."""
    return Counter(item.action for item in EntryItem.scan())
