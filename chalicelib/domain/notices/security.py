"""What the owner of an account is told of changes to it, in case it was somebody else."""

from datetime import datetime

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.notices.message import Addressed, MessageKind, addressed, own_mailbox

SECURITY_PAGE = "/account"


def credential_news(account: Account, now: datetime) -> list[Addressed]:
    """That the password was changed or reset; nobody where the kind of account has no messages."""
    return _to(account, MessageKind.CREDENTIAL_CHANGED, {}, now)


def mobile_news(account: Account, mobile: str, now: datetime) -> list[Addressed]:
    """That the account has another mobile, shown by its ends."""
    return _to(account, MessageKind.MOBILE_CHANGED, {"mobile": masked_mobile(mobile)}, now)


def _to(account: Account, kind: MessageKind, params: dict[str, str | int], now: datetime) -> list[Addressed]:
    if not account.kind.has_messages:
        return []
    return [addressed(own_mailbox(account.id), kind, params, SECURITY_PAGE, now)]
