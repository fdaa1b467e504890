"""Somebody who acts, and what stands on record afterwards."""

from chalicelib.adapters.tables.audit import EntryItem, Window, of_owner
from chalicelib.domain.audit.actor import Actor, ActorKind, Origin
from chalicelib.domain.audit.entry import Entry

ACTOR = Actor(
    kind=ActorKind.ENTERPRISE,
    account_id="01K0000000000000000000000A",
    user_name="hospital01",
    origin=Origin(address="203.0.113.7", via="130.176.1.1", request_id="request-1"),
)
VISITOR = Actor(kind=ActorKind.VISITOR, origin=Origin(address="203.0.113.7"))

EVER = Window("0" * 26, "Z" * 26)


def entries(owner: str) -> list[Entry]:
    """Everything that concerns an organisation or an account, newest first."""
    return of_owner(owner, EVER, 1000)


def every_entry() -> list[str]:
    """The actions of all entries there are, the oldest first; for tests that ask whether there is another."""
    return [item.action for item in sorted(EntryItem.scan(), key=lambda item: item.sk)]
