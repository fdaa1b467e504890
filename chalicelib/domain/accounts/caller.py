"""Who is calling, and what they may do. Authorisation is decided here and nowhere else."""

from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.errors import Forbidden, Unauthenticated
from chalicelib.domain.organisations.review import ReviewState


class AccountKind(StrEnum):
    """用户类型: 企业, 系统管理员; others follow."""

    ENTERPRISE = "enterprise"
    ADMINISTRATOR = "administrator"


class Access(StrEnum):
    """Who may call an operation."""

    ANYONE = "anyone"
    SIGNED_IN = "signed_in"
    ENTERPRISE = "enterprise"
    APPROVED_ENTERPRISE = "approved_enterprise"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """A signed-in account with the organisation it acts for, as its session says."""

    account_id: str
    user_name: str
    kind: AccountKind
    session_id: str
    organisation_code: str | None = None
    review_state: ReviewState | None = None

    @property
    def organisation(self) -> str:
        """The code of the organisation the caller acts for; Forbidden where there is none."""
        if self.organisation_code is None:
            raise Forbidden("forbidden")
        return self.organisation_code


def admit(access: Access, caller: Caller | None) -> None:
    """Let the caller through, or refuse."""
    if access is Access.ANYONE:
        return
    if caller is None:
        raise Unauthenticated("not_signed_in")
    if access is Access.SIGNED_IN:
        return
    if access is Access.ADMINISTRATOR:
        if caller.kind is not AccountKind.ADMINISTRATOR:
            raise Forbidden("forbidden")
        return
    _admit_enterprise(access, caller)


def _admit_enterprise(access: Access, caller: Caller) -> None:
    if caller.kind is not AccountKind.ENTERPRISE:
        raise Forbidden("forbidden")
    if access is Access.APPROVED_ENTERPRISE and caller.review_state is not ReviewState.APPROVED:
        raise Forbidden("not_approved")
