"""Sessions: found by account and the hash of their secret, gone when they end."""

from datetime import datetime

from pynamodb.attributes import TTLAttribute, UnicodeAttribute
from pynamodb.exceptions import UpdateError

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import SessionKey
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.organisations.review import ReviewState


class SessionItem(Item):
    """All that a request needs to know about its caller, so that one read is enough."""

    class Meta(AccountsMeta):
        pass

    user_name = UnicodeAttribute()
    kind = UnicodeAttribute()
    organisation_code = UnicodeAttribute(null=True)
    review_state = UnicodeAttribute(null=True)
    expires_at = TTLAttribute()


def start(caller: Caller, expires_at: datetime, entry: Entry) -> None:
    """Store a session, and put it on record."""
    item = SessionItem(
        *_keys(SessionKey(caller.account_id, caller.session_id)),
        user_name=caller.user_name,
        kind=caller.kind,
        organisation_code=caller.organisation_code,
        review_state=caller.review_state,
        expires_at=expires_at,
    )
    writing = Transaction[None]()
    writing.put(None, item)
    audit.stage(writing, None, entry)
    writing.commit()


def get(key: SessionKey, now: datetime) -> Caller | None:
    """Who holds the session; None where it has ended, cleared away already or not."""
    try:
        item = SessionItem.get(*_keys(key), consistent_read=True)
    except SessionItem.DoesNotExist:
        return None
    if item.expires_at <= now:
        return None
    return Caller(
        account_id=key.account_id,
        user_name=item.user_name,
        kind=AccountKind(item.kind),
        session_id=key.session_id,
        organisation_code=item.organisation_code,
        review_state=ReviewState(item.review_state) if item.review_state else None,
    )


def set_review_state(key: SessionKey, state: ReviewState) -> None:
    """Note the organisation's state in a session; does nothing where it has ended meanwhile."""
    try:
        SessionItem(*_keys(key)).update([SessionItem.review_state.set(state)], SessionItem.pk.exists())
    except UpdateError as error:
        if not is_condition_failure(error):
            raise


def set_organisation(key: SessionKey, code: str | None) -> None:
    """Note for whom an individual acts; does nothing where the session has ended meanwhile."""
    attribute = SessionItem.organisation_code
    change = attribute.set(code) if code else attribute.remove()
    try:
        SessionItem(*_keys(key)).update([change], SessionItem.pk.exists())
    except UpdateError as error:
        if not is_condition_failure(error):
            raise


def end(key: SessionKey, entry: Entry) -> None:
    """Remove a session, and put it on record; again is no error, and leaves no second entry."""
    writing = Transaction[None]()
    writing.delete(None, SessionItem(*_keys(key)), SessionItem.pk.exists())
    audit.stage(writing, None, entry)
    writing.commit()


def _keys(key: SessionKey) -> tuple[str, str]:
    return f"ACCOUNT#{key.account_id}", f"SESSION#{key.session_id}"
