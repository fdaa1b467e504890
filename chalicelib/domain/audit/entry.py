"""One entry of the audit: who did what to which things, and what they were before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.masking import Value, masked, masked_text
from chalicelib.domain.ids import new_id

Fields = Mapping[str, Value]

#: The range of the index by day that an entry falls into; so many writers do not wait for each other.
SHARDS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A thing that something was done to; made by `target`, which masks."""

    id: str
    name: str
    before: Fields = field(default_factory=dict)
    after: Fields = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """`organisation` is whom it concerns, or `account_id` where it concerns no organisation."""

    id: str
    at: datetime
    actor: Actor
    action: Action
    organisation: str | None
    account_id: str
    targets: tuple[Target, ...]

    @property
    def owner(self) -> str:
        """Whose entries this one stands among."""
        if self.organisation:
            return self.organisation
        account_id = self.account_id or self.actor.account_id
        return f"ACCOUNT#{account_id}" if account_id else self.actor.kind.upper()

    @property
    def shard(self) -> int:
        """Where it stands among the entries of its day."""
        return ord(self.id[-1]) % SHARDS


def target(id_: str, name: str, before: Fields | None = None, after: Fields | None = None) -> Target:
    """What became of a thing: only what changed, personal data masked.

    Without `before` it was made, without `after` it is gone.
    """
    was, became = _filled(before), _filled(after)
    changed = [key for key in {**was, **became} if was.get(key) != became.get(key)]
    return Target(
        id=id_,
        name=masked_text(name),
        before={key: masked(key, was[key]) for key in changed if key in was},
        after={key: masked(key, became[key]) for key in changed if key in became},
    )


def entry_of(
    action: Action,
    actor: Actor,
    at: datetime,
    *targets: Target,
    organisation: str | None = None,
    account_id: str = "",
) -> Entry:
    """A new entry; give the organisation it concerns, or the account where that is not the actor's own."""
    return Entry(
        id=new_id(at),
        at=at,
        actor=actor,
        action=action,
        organisation=organisation,
        account_id=account_id,
        targets=tuple(targets),
    )


def _filled(fields: Fields | None) -> dict[str, Value]:
    return {key: value for key, value in (fields or {}).items() if value not in (None, "")}
