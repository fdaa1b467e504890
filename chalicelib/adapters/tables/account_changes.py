"""Changes to an account that end sessions, use up codes or reach its organisation: all or nothing."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import islice

from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit, resets, sessions
from chalicelib.adapters.tables.accounts import AccountItem, account_item
from chalicelib.adapters.tables.codes import SmsCodeItem, code_item
from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import ORGANISATION, OrganisationItem
from chalicelib.adapters.tables.sessions import SessionItem
from chalicelib.adapters.tables.transaction import MOST_ACTIONS, Transaction
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.session import SessionKey
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.notices.message import Addressed

#: Ended with the password in one transaction; nobody has more, and what there is beyond ends right after.
MOST_SESSIONS = MOST_ACTIONS - 10


class Obstacle(Enum):
    """What stands in the way of a change."""

    ACCOUNT_CHANGED = auto()
    SESSION_ENDED = auto()
    TOKEN_SPENT = auto()
    CODE_SPENT = auto()
    RECORDED = auto()


def change_password(
    account: Account, password_hash: str, session_id: str, entry: Entry, news: Sequence[Addressed] = ()
) -> set[Obstacle]:
    """Replace the password as it was read, and end every session but one."""
    writing = Transaction[Obstacle]()
    kept = sessions.session_keys(SessionKey(account.id, session_id))
    writing.update(
        Obstacle.SESSION_ENDED, kept, [SessionItem.must_change_password.remove()], SessionItem.pk.exists()
    )
    _stage_news(writing, news)
    return _set_password(writing, account, password_hash, entry, but=session_id)


def reset_password(
    account: Account, password_hash: str, token: SessionKey, entry: Entry, news: Sequence[Addressed] = ()
) -> set[Obstacle]:
    """Replace the password for a token, which is used up, and end every session."""
    writing = Transaction[Obstacle]()
    resets.use(writing, Obstacle.TOKEN_SPENT, token, entry.at)
    _stage_news(writing, news)
    return _set_password(writing, account, password_hash, entry, but="")


def change_mobile(
    account: Account, mobile: str, code_hash: str, entry: Entry, news: Sequence[Addressed] = ()
) -> set[Obstacle]:
    """Replace the mobile, of the account's organisation too, for a code that went to the new one."""
    writing = Transaction[Obstacle]()
    code = code_item(mobile, CodePurpose.CHANGE_MOBILE)
    writing.delete(Obstacle.CODE_SPENT, code, SmsCodeItem.code_hash == code_hash)
    _set_contact(writing, account, AccountItem.mobile.set(mobile), OrganisationItem.mobile.set(mobile))
    audit.stage(writing, Obstacle.RECORDED, entry)
    _stage_news(writing, news)
    return {part.label for part in writing.commit()}


def replace_mobile(account: Account, mobile: str, code_hash: str, entry: Entry) -> set[Obstacle]:
    """Replace the mobile as it was read, of the account's organisation too, and end every session."""
    writing = Transaction[Obstacle]()
    code = code_item(mobile, CodePurpose.REPLACE_MOBILE)
    writing.delete(Obstacle.CODE_SPENT, code, SmsCodeItem.code_hash == code_hash)
    as_read = AccountItem.mobile == account.mobile
    _set_contact(
        writing, account, AccountItem.mobile.set(mobile), OrganisationItem.mobile.set(mobile), as_read
    )
    return _ending_sessions(writing, account, entry, but="")


def change_email(account: Account, email: str | None, entry: Entry) -> set[Obstacle]:
    """Replace the e-mail address, of the account's organisation too."""
    writing = Transaction[Obstacle]()
    own, organisations = AccountItem.email, OrganisationItem.email
    if email:
        _set_contact(writing, account, own.set(email), organisations.set(email))
    else:
        _set_contact(writing, account, own.remove(), organisations.remove())
    audit.stage(writing, Obstacle.RECORDED, entry)
    return {part.label for part in writing.commit()}


def _set_password(
    writing: Transaction[Obstacle], account: Account, password_hash: str, entry: Entry, but: str
) -> set[Obstacle]:
    changes: list[Action] = [
        AccountItem.password_hash.set(password_hash),
        AccountItem.must_change_password.remove(),
    ]
    as_read = AccountItem.password_hash == account.password_hash
    writing.update(Obstacle.ACCOUNT_CHANGED, account_item(account.id), changes, as_read)
    return _ending_sessions(writing, account, entry, but)


def _ending_sessions(
    writing: Transaction[Obstacle], account: Account, entry: Entry, but: str
) -> set[Obstacle]:
    for item in islice(sessions.others(account.id, but), MOST_SESSIONS):
        writing.delete(Obstacle.SESSION_ENDED, item)
    audit.stage(writing, Obstacle.RECORDED, entry)
    declined = {part.label for part in writing.commit()}
    if not declined:
        # Whoever began a session while this was written is found now.
        sessions.end_all(account.id, but)
    return declined


def _stage_news(writing: Transaction[Obstacle], news: Sequence[Addressed]) -> None:
    for posted in news:
        messages.stage(writing, Obstacle.RECORDED, posted)


def _set_contact(
    writing: Transaction[Obstacle],
    account: Account,
    own: Action,
    organisations: Action,
    condition: Condition | None = None,
) -> None:
    as_expected = AccountItem.pk.exists() if condition is None else condition
    writing.update(Obstacle.ACCOUNT_CHANGED, account_item(account.id), [own], as_expected)
    if account.speaks_for is None:
        return
    organisation = OrganisationItem(account.speaks_for, ORGANISATION)
    next_version: Action = OrganisationItem.version.set(OrganisationItem.version + 1)
    changes = [organisations, next_version]
    writing.update(Obstacle.ACCOUNT_CHANGED, organisation, changes, OrganisationItem.pk.exists())
