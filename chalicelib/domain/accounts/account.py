"""An account: somebody who can sign in."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.organisations.organisation import Organisation


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """Values are checked; the password is an argon2id hash."""

    id: str
    user_name: str
    kind: AccountKind
    password_hash: str = field(repr=False)
    mobile: str
    email: str | None
    organisation_id: str | None
    created_at: datetime
    #: Somebody else chose the password: until it is changed, nothing else can be done.
    must_change_password: bool = False
    #: An administrator's: the division that it is for; None is the whole country.
    division: str | None = None
    #: Of experts and imported administrators; individuals' names stand with what they said of themselves.
    person_name: str | None = None
    #: Since when nobody can sign in with it, and why; None for an account that is active.
    suspended_at: datetime | None = None
    suspension_reason: str | None = None

    @property
    def is_national(self) -> bool:
        """Whether it is an administrator's for the whole country."""
        return self.kind is AccountKind.ADMINISTRATOR and self.division is None

    @property
    def speaks_for(self) -> str | None:
        """The organisation whose contact is this account's own: that of the account it registered with."""
        return self.organisation_id if self.kind.is_organisation else None


class Listed(NamedTuple):
    """An account as the directory shows it, with its organisation if it has one, as that stands now."""

    account: Account
    organisation: Organisation | None
