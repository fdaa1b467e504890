"""Getting people back into their accounts: an administrator starts it, the owner ends it.

The administrator, having made sure on the telephone who calls, never learns or chooses a password.
"""

from functools import partial

from chalicelib.adapters.tables import account_changes, accounts
from chalicelib.adapters.tables.account_changes import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.accounts import sms_words
from chalicelib.domain.accounts.account import Listed
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.accounts.user_name import folded
from chalicelib.domain.audit.account import account_entry
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Invalid, Stale
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.services.accounts import sms_codes
from chalicelib.services.accounts.suspension import listed, others_account
from chalicelib.services.notices.announce import announce_mobile_replaced

FOR = CodePurpose.REPLACE_MOBILE


def send_password_code(account_id: str, actor: Actor) -> None:
    """Send the owner a code for 忘记密码, to the account's own mobile; TooMany within its limits."""
    account = others_account(account_id, actor)
    sms_codes.send_code(
        account.mobile,
        CodePurpose.FORGOTTEN,
        folded(account.user_name),
        actor=actor,
        entry=account_entry(Action.RESET_CODE_SENT, account, actor, clock.now()),
        worded=partial(sms_words.password_code, account.user_name),
    )


def send_replacement_code(account_id: str, mobile: str, actor: Actor) -> None:
    """Send a code to the number that is to replace a lost one; it is good for this account only."""
    account = others_account(account_id, actor)
    if account.mobile == mobile:
        raise Invalid.one("mobile", "mobile_unchanged")
    after = {"mobile": mobile}
    sms_codes.send_code(
        mobile,
        FOR,
        account.id,
        actor=actor,
        entry=account_entry(Action.MOBILE_CODE_SENT, account, actor, clock.now(), after=after),
        worded=partial(sms_words.replacement_code, account.user_name),
    )


def replace_mobile(account_id: str, mobile: str, code: str, reason: str, actor: Actor) -> Listed:
    """Replace a lost mobile for the code that the owner reads out; every session ends, the old one is told.

    The same again, because its answer was lost, changes nothing.
    """
    account = others_account(account_id, actor)
    if account.mobile == mobile:
        return listed(account_id)
    code_hash = sms_codes.check_code(mobile, FOR, code, account.id)
    before, after = {"mobile": account.mobile}, {"mobile": mobile, "reason": reason}
    entry = account_entry(Action.MOBILE_REPLACED, account, actor, clock.now(), before=before, after=after)
    obstacles = account_changes.replace_mobile(account, mobile, code_hash, entry)
    if obstacles and not _is_replaced(account_id, mobile):
        if Obstacle.CODE_SPENT in obstacles:
            raise Invalid.one(sms_codes.FIELD, "sms_code_spent")
        raise Stale
    if not obstacles:
        announce_mobile_replaced(account.mobile, account.user_name, masked_mobile(mobile))
    return listed(account_id)


def _is_replaced(account_id: str, mobile: str) -> bool:
    known = accounts.by_id(account_id)
    return known is not None and known.mobile == mobile
