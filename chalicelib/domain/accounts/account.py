"""An account: somebody who can sign in."""

from dataclasses import dataclass, field
from datetime import datetime

from chalicelib.domain.accounts.caller import AccountKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """Values are checked; the password is an argon2id hash."""

    id: str
    user_name: str
    kind: AccountKind
    password_hash: str = field(repr=False)
    mobile: str
    email: str | None
    organisation_code: str | None
    created_at: datetime
