"""What the owner of an account changes: the password, the mobile, the e-mail address (requirement A7)."""

from dataclasses import replace

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import account_changes, accounts
from chalicelib.adapters.tables.account_changes import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.account import account_entry
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Invalid, NotFound, Stale, Unauthenticated
from chalicelib.domain.notices.security import credential_news, mobile_news
from chalicelib.services.accounts import sms_codes
from chalicelib.services.accounts.confirm import check_new_password, confirm

FOR = CodePurpose.CHANGE_MOBILE


def own_account(caller: Caller) -> Account:
    """The caller's account."""
    account = accounts.by_id(caller.account_id)
    if account is None:
        raise NotFound("not_found")
    return account


def change_password(caller: Caller, old: str, new: str, actor: Actor) -> None:
    """Replace the password and end every other session; Stale where another change came first."""
    account = own_account(caller)
    confirm(account, old, "old_password")
    if new == old:
        raise Invalid.one("password", "password_unchanged")
    check_new_password(account, new)
    now = clock.now()
    entry = account_entry(Action.CREDENTIAL_CHANGED, account, actor, now)
    new_hash, told = passwords.hash_password(new), credential_news(account, now)
    obstacles = account_changes.change_password(account, new_hash, caller.session_id, entry, told)
    if Obstacle.SESSION_ENDED in obstacles:
        raise Unauthenticated("not_signed_in")
    if obstacles:
        raise Stale


def send_mobile_code(caller: Caller, mobile: str, actor: Actor) -> None:
    """Send a code to a number that is to become the account's; it is good for this account only."""
    sms_codes.send_code(mobile, FOR, caller.account_id, actor=actor)


def change_mobile(caller: Caller, mobile: str, code: str, password: str, actor: Actor) -> Account:
    """Replace the mobile for the present password and a code that went to the new number.

    The same again, because its answer was lost, changes nothing.
    """
    account = own_account(caller)
    confirm(account, password, "password")
    if account.mobile == mobile:
        return account
    code_hash = sms_codes.check_code(mobile, FOR, code, account.id)
    before, after, now = {"mobile": account.mobile}, {"mobile": mobile}, clock.now()
    entry = account_entry(Action.MOBILE_CHANGED, account, actor, now, before=before, after=after)
    told = mobile_news(account, mobile, now)
    obstacles = account_changes.change_mobile(account, mobile, code_hash, entry, told)
    if Obstacle.CODE_SPENT in obstacles:
        raise Invalid.one(sms_codes.FIELD, "sms_code_spent")
    if obstacles:
        raise Stale
    return replace(account, mobile=mobile)


def change_email(caller: Caller, email: str | None, actor: Actor) -> Account:
    """Replace the e-mail address, or remove it."""
    account = own_account(caller)
    if account.email == email:
        return account
    before, after = {"email": account.email}, {"email": email}
    entry = account_entry(Action.EMAIL_CHANGED, account, actor, clock.now(), before=before, after=after)
    if account_changes.change_email(account, email, entry):
        raise Stale
    return replace(account, email=email)
