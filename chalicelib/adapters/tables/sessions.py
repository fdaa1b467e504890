"""Sessions: found by account and the hash of their secret, gone when they end."""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum, auto

from pynamodb.attributes import BooleanAttribute, TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import UpdateError
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountItem, AccountsMeta, account_item
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.adapters.tables.organisations import ORGANISATION, OrganisationItem
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import LIFE, Session, SessionKey, hour_of
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState

PREFIX = "SESSION#"


class SessionItem(Item):
    """All that a request needs to know about its caller, so that one read is enough."""

    class Meta(AccountsMeta):
        pass

    user_name = UnicodeAttribute()
    kind = UnicodeAttribute()
    organisation_id = UnicodeAttribute(null=True)
    organisation_kind = UnicodeAttribute(null=True)
    review_state = UnicodeAttribute(null=True)
    division = UnicodeAttribute(null=True)
    must_change_password = BooleanAttribute(null=True)
    used_at = UTCDateTimeAttribute(null=True)
    address = UnicodeAttribute(null=True)
    browser = UnicodeAttribute(null=True)
    expires_at = TTLAttribute()


class Obstacle(Enum):
    """Why a session could not be started as it was meant."""

    ACCOUNT_CHANGED = auto()
    REVIEWED = auto()
    STARTED = auto()


def start(session: Session, password_hash: str, entry: Entry) -> set[Obstacle]:
    """Store a session, and put it on record; what stood in the way.

    A password that is another by now, an account that is suspended, or an organisation whose review went
    on: a session that remembers an approval must not begin after the suspension that ends all of them.
    """
    writing = Transaction[Obstacle]()
    caller = session.caller
    account = account_item(caller.account_id)
    as_found = (AccountItem.password_hash == password_hash) & AccountItem.suspended_at.does_not_exist()
    writing.check(Obstacle.ACCOUNT_CHANGED, account, as_found)
    if caller.organisation_id and caller.review_state:
        organisation = OrganisationItem(caller.organisation_id, ORGANISATION)
        as_read = OrganisationItem.review_state == caller.review_state
        writing.check(Obstacle.REVIEWED, organisation, as_read)
    writing.put(Obstacle.STARTED, session_item(session))
    audit.stage(writing, Obstacle.STARTED, entry)
    return {part.label for part in writing.commit()}


def session_item(session: Session) -> SessionItem:
    """What is stored for a session."""
    caller = session.caller
    return SessionItem(
        *_keys(session.key),
        user_name=caller.user_name,
        kind=caller.kind,
        organisation_id=caller.organisation_id,
        organisation_kind=caller.organisation_kind,
        review_state=caller.review_state,
        division=caller.division,
        must_change_password=caller.must_change_password or None,
        used_at=session.used_at,
        address=session.address or None,
        browser=session.browser or None,
        expires_at=session.ends_at,
    )


def session_keys(key: SessionKey) -> SessionItem:
    """The item of a session, its keys only."""
    return SessionItem(*_keys(key))


def get(key: SessionKey, now: datetime) -> Session | None:
    """The session; None where it has ended, cleared away already or not."""
    try:
        item = SessionItem.get(*_keys(key), consistent_read=True)
    except SessionItem.DoesNotExist:
        return None
    return _session(item) if item.expires_at > now else None


def of_account(account_id: str, now: datetime) -> list[Session]:
    """The account's sessions that have not ended; one consistent Query."""
    return [_session(item) for item in _items(account_id) if item.expires_at > now]


def set_review_state(key: SessionKey, state: ReviewState) -> None:
    """Note the organisation's state in a session; does nothing where it has ended meanwhile."""
    _note(key, SessionItem.review_state.set(state))


def set_organisation(key: SessionKey, code: str | None) -> None:
    """Note for whom an individual acts; does nothing where the session has ended meanwhile."""
    attribute = SessionItem.organisation_id
    _note(key, attribute.set(code) if code else attribute.remove())


def touch(key: SessionKey, now: datetime) -> None:
    """Note the hour in which a session is used; does nothing where it has ended meanwhile."""
    _note(key, SessionItem.used_at.set(hour_of(now)))


def end(key: SessionKey, entry: Entry) -> None:
    """Remove a session, and put it on record; again is no error, and leaves no second entry."""
    writing = Transaction[None]()
    writing.delete(None, session_keys(key), SessionItem.pk.exists())
    audit.stage(writing, None, entry)
    writing.commit()


def end_all(account_id: str, but: str = "") -> None:
    """Remove every session of an account, or all but one."""
    with SessionItem.batch_write() as batch:
        for item in others(account_id, but):
            batch.delete(item)


def others(account_id: str, session_id: str) -> Iterator[SessionItem]:
    """The items of an account's sessions without the one."""
    return (item for item in _items(account_id) if item.sk != PREFIX + session_id)


def _items(account_id: str) -> Iterator[SessionItem]:
    starts = SessionItem.sk.startswith(PREFIX)
    return SessionItem.query(f"ACCOUNT#{account_id}", starts, consistent_read=True)


def _note(key: SessionKey, change: Action) -> None:
    try:
        session_keys(key).update([change], SessionItem.pk.exists())
    except UpdateError as error:
        if not is_condition_failure(error):
            raise


def _session(item: SessionItem) -> Session:
    started_at = item.expires_at - LIFE
    caller = Caller(
        account_id=item.pk.partition("#")[2],
        user_name=item.user_name,
        kind=AccountKind(item.kind),
        session_id=item.sk.removeprefix(PREFIX),
        organisation_id=item.organisation_id,
        organisation_kind=OrganisationKind(item.organisation_kind) if item.organisation_kind else None,
        review_state=ReviewState(item.review_state) if item.review_state else None,
        division=item.division,
        must_change_password=bool(item.must_change_password),
    )
    return Session(
        caller=caller,
        started_at=started_at,
        used_at=item.used_at or hour_of(started_at),
        address=item.address or "",
        browser=item.browser or "",
    )


def _keys(key: SessionKey) -> tuple[str, str]:
    return f"ACCOUNT#{key.account_id}", PREFIX + key.session_id
