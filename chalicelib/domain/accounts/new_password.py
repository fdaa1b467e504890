"""The rule for a new password where the account is known (manual 2.2)."""

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.password import check_not_like, individual_password, password


def new_password(account: Account, text: str) -> str:
    """The password as it is; Wrong where it breaks the rule of the account's kind, or is its user name."""
    check_not_like(text, account.user_name)
    return individual_password(text) if account.kind is AccountKind.INDIVIDUAL else password(text)
