"""A forgotten password (requirement A6): a code to the account's mobile, a token for it, a new password.

Nothing here tells a visitor whether an account exists or whose a mobile is: what is asked for, stored,
counted and queued is the same, and takes as long, whether they belong together or not.
"""

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import account_changes, accounts, attempts, resets
from chalicelib.adapters.tables.resets import Opening
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.session import SessionKey, key_of, new_token
from chalicelib.domain.accounts.sms_code import LIFE, CodePurpose
from chalicelib.domain.accounts.user_name import folded
from chalicelib.domain.audit.account import account_entry
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Invalid
from chalicelib.domain.notices.security import credential_news
from chalicelib.services.accounts import sms_codes
from chalicelib.services.accounts.confirm import check_new_password
from chalicelib.services.notices.announce import announce_code

FIELD = "reset_token"
FOR = CodePurpose.FORGOTTEN


def ask(user_name: str, mobile: str, actor: Actor) -> None:
    """Have a code sent if the account has this mobile; TooMany within the number's limits either way."""
    now = clock.now()
    code = sms_codes.new_code(mobile, FOR, folded(user_name), now, actor=actor)
    known = _owner(user_name, mobile)
    announce_code(mobile if known else None, code, now + LIFE)


def verify(user_name: str, mobile: str, code: str, actor: Actor) -> str:
    """A token for the right code, which is used up; Invalid at the code for any other."""
    code_hash = sms_codes.check_code(mobile, FOR, code, folded(user_name))
    account = _owner(user_name, mobile)
    # None where a code that nobody got was guessed, or where the account has another mobile by now.
    token = new_token(account.id) if account else ""
    key = key_of(token)
    if account is None or key is None:
        raise Invalid.one(sms_codes.FIELD, "sms_code_spent")
    entry = account_entry(Action.RESET_VERIFIED, account, actor, clock.now())
    if not resets.begin(key, mobile, code_hash, entry):
        raise Invalid.one(sms_codes.FIELD, "sms_code_spent")
    return token


def reset(token: str, password: str, actor: Actor) -> None:
    """Set the password and end every session; Invalid where the token or the password will not do.

    The same again, because its answer was lost, changes nothing.
    """
    key, account, opening = _opened(token)
    if opening is Opening.DONE:
        if not passwords.is_password(password, account.password_hash):
            raise Invalid.one(FIELD, "reset_token_spent")
        return
    check_new_password(account, password)
    now, password_hash = clock.now(), passwords.hash_password(password)
    entry, told = account_entry(Action.RESET_DONE, account, actor, now), credential_news(account, now)
    if account_changes.reset_password(account, password_hash, key, entry, told):
        raise Invalid.one(FIELD, "reset_token_spent")
    attempts.clear(account.user_name)


def _owner(user_name: str, mobile: str) -> Account | None:
    account = accounts.by_user_name(user_name)
    return account if account and account.mobile == mobile else None


def _opened(token: str) -> tuple[SessionKey, Account, Opening]:
    key = key_of(token)
    opening = resets.get(key, clock.now()) if key else None
    account = accounts.by_id(key.account_id) if key and opening else None
    if key is None or opening is None or account is None:
        raise Invalid.one(FIELD, "reset_token_spent")
    return key, account, opening
