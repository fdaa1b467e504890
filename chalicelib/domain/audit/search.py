"""Looking for entries: by whom, what, and when."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.clock import SHANGHAI
from chalicelib.domain.ids import first_id

FIRST = "0" * 26
#: Sorts after every id.
LAST = "Z" * 26

#: Whose names and addresses are nobody's business but the administration's.
_OFFICIALS = (ActorKind.ADMINISTRATOR, ActorKind.OPERATOR)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Conditions on entries; blank means any. The days are days in Shanghai, the last included."""

    action: Action | None = None
    actor: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def is_search(self) -> bool:
        """Whether entries have to be looked at one by one."""
        return self.action is not None or self.actor != ""

    def matches(self, entry: Entry) -> bool:
        """Whether the entry is by this actor and tells of this action."""
        if self.action is not None and entry.action is not self.action:
            return False
        return not self.actor or entry.actor.user_name.lower() == self.actor.lower()

    def ids(self, before: str | None) -> tuple[str, str]:
        """Ids from the first on, up to but not including the second; `before` is where a page ended."""
        low = first_id(_midnight(self.since)) if self.since else FIRST
        high = first_id(_midnight(self.until + timedelta(days=1))) if self.until else LAST
        return low, min(high, before or LAST)


def as_organisation_sees(entry: Entry) -> Entry:
    """The entry without the names and addresses of officials: that it was one is enough."""
    if entry.actor.kind not in _OFFICIALS:
        return entry
    return replace(entry, actor=Actor(kind=entry.actor.kind))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SHANGHAI)
