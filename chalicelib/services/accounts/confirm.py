"""Passwords inside a session: the present one proves who sits there, a new one has to keep the rules."""

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import attempts
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.login import tries_left, wait_after
from chalicelib.domain.accounts.new_password import new_password
from chalicelib.domain.errors import Invalid, Wrong


def confirm(account: Account, password: str, field: str) -> None:
    """Let the holder of the password go on; Invalid at the field for anybody else, TooMany after five.

    Counted apart from signing in, so that nobody outside can keep the owner from it.
    """
    wrong = attempts.count(account.id, clock.now())
    if passwords.is_password(password, account.password_hash):
        attempts.clear(account.id)
        return
    remaining = tries_left(wrong)
    if remaining:
        raise Invalid.one(field, "password_wrong", remaining=remaining)
    wait = int(wait_after(wrong).total_seconds())
    raise Invalid.one(field, "password_wrong_wait", retry_after=wait)


def check_new_password(account: Account, password: str) -> None:
    """Invalid where the rule for the account's kind is broken."""
    try:
        new_password(account, password)
    except Wrong as wrong:
        raise Invalid.one("password", wrong.code, **wrong.params) from None
