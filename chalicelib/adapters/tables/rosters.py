"""Rosters and their rows; what a row said of a person goes when the account is made, or after a week."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from enum import Enum, auto

from pynamodb.attributes import (
    BooleanAttribute,
    JSONAttribute,
    TTLAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountsMeta, UserClaimItem, claim_item
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.registrations import stage_account
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.roster import Line, NewAccount, Roster, RosterLineState
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.errors import FieldError

ROSTER = "ROSTER"
LINE = "LINE#"
KEPT = timedelta(days=7)
#: DynamoDB gives back this many items for one BatchGetItem.
MOST_FETCHED = 100


class RosterItem(Item):
    """A roster; it is there once all its rows are."""

    class Meta(AccountsMeta):
        pass

    file_name = UnicodeAttribute()
    created_by = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    expires_at = TTLAttribute()


class LineItem(Item):
    """A row."""

    class Meta(AccountsMeta):
        pass

    listed_name = UnicodeAttribute(null=True)
    state = UnicodeAttribute()
    wanted = JSONAttribute(null=True)
    errors = JSONAttribute(null=True)
    told = BooleanAttribute(default=False)
    expires_at = TTLAttribute()


class Obstacle(Enum):
    """What stands in the way of an account."""

    LINE_DONE = auto()
    USER_NAME_TAKEN = auto()


def create(roster: Roster, entry: Entry) -> bool:
    """Store a roster with its rows; False where one with this id is there already."""
    expires_at = roster.created_at + KEPT
    with LineItem.batch_write() as batch:
        for line in roster.lines:
            batch.save(_line_item(roster.id, line, expires_at))
    writing = Transaction[None]()
    head = RosterItem(
        _key(roster.id),
        ROSTER,
        file_name=roster.file_name,
        created_by=roster.created_by,
        created_at=roster.created_at,
        expires_at=expires_at,
    )
    writing.put(None, head, RosterItem.pk.does_not_exist())
    audit.stage(writing, None, entry)
    return not writing.commit()


def get(roster_id: str) -> Roster | None:
    """A roster with its rows; one read and one Query, of at most 500 small items."""
    try:
        head = RosterItem.get(_key(roster_id), ROSTER, consistent_read=True)
    except RosterItem.DoesNotExist:
        return None
    found = LineItem.query(_key(roster_id), LineItem.sk.startswith(LINE), consistent_read=True)
    return Roster(
        id=roster_id,
        file_name=head.file_name,
        created_by=head.created_by,
        created_at=head.created_at,
        lines=tuple(map(_line, found)),
    )


def taken(user_names: Iterable[str]) -> set[str]:
    """Those of at most 500 user names, in small letters, that have an account; a request for each hundred."""
    wanted = [claim_item(name) for name in user_names]
    found: set[str] = set()
    for start in range(0, len(wanted), MOST_FETCHED):
        found |= {item.pk.partition("#")[2] for item in fetch(wanted[start : start + MOST_FETCHED])}
    return found


def make_account(roster_id: str, line: Line, account: Account, entry: Entry) -> set[Obstacle]:
    """Store the account of a row that waits, and forget what the row said; what stood in the way."""
    writing = Transaction[Obstacle]()
    done = [LineItem.state.set(RosterLineState.CREATED), LineItem.wanted.remove()]
    item = LineItem(*_keys(roster_id, line.number))
    writing.update(Obstacle.LINE_DONE, item, [*done], LineItem.state == RosterLineState.WAITING)
    stage_account(writing, Obstacle.USER_NAME_TAKEN, account)
    audit.stage(writing, Obstacle.LINE_DONE, entry)
    return {part.label for part in writing.commit()}


def note_told(roster_id: str, line: Line) -> None:
    """The first password of a row's account went out."""
    LineItem(*_keys(roster_id, line.number)).update([LineItem.told.set(True)], LineItem.pk.exists())


def note_refused(roster_id: str, line: Line) -> None:
    """A row cannot be used after all; does nothing where it is no longer waiting."""
    writing = Transaction[None]()
    changes = [
        LineItem.state.set(RosterLineState.REFUSED),
        LineItem.errors.set(_plain(line.errors)),
        LineItem.wanted.remove(),
    ]
    item = LineItem(*_keys(roster_id, line.number))
    writing.update(None, item, [*changes], LineItem.state == RosterLineState.WAITING)
    writing.commit()


def owner(user_name: str) -> str | None:
    """The id of the account that has a user name."""
    found = [item for item in fetch([claim_item(user_name)]) if isinstance(item, UserClaimItem)]
    return found[0].account_id if found else None


def _line_item(roster_id: str, line: Line, expires_at: datetime) -> LineItem:
    return LineItem(
        *_keys(roster_id, line.number),
        listed_name=line.user_name or None,
        state=line.state,
        wanted=asdict(line.wanted) if line.wanted else None,
        errors=_plain(line.errors) or None,
        expires_at=expires_at,
    )


def _line(item: LineItem) -> Line:
    wanted = item.wanted
    return Line(
        number=int(item.sk.removeprefix(LINE)),
        user_name=item.listed_name or "",
        state=RosterLineState(item.state),
        wanted=NewAccount(**wanted | {"kind": AccountKind(wanted["kind"])}) if wanted else None,
        errors=tuple(FieldError(*error) for error in item.errors or ()),
        told=bool(item.told),
    )


def _plain(errors: Iterable[FieldError]) -> list[list[object]]:
    return [[error.field, error.code, dict(error.params)] for error in errors]


def _key(roster_id: str) -> str:
    return f"ROSTER#{roster_id}"


def _keys(roster_id: str, number: int) -> tuple[str, str]:
    return _key(roster_id), f"{LINE}{number:07d}"
