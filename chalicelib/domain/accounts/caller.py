"""Who is calling, and what they may do. Authorisation is decided here and nowhere else."""

from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.documents.owner import account_owner, organisation_owner
from chalicelib.domain.errors import Forbidden, Unauthenticated
from chalicelib.domain.organisations.review import ReviewState


class AccountKind(StrEnum):
    """用户类型: 个人, 企业, 系统管理员; others follow."""

    INDIVIDUAL = "individual"
    ENTERPRISE = "enterprise"
    ADMINISTRATOR = "administrator"


class Access(StrEnum):
    """Who may call an operation.

    ENTERPRISE is the organisation's own account; ACTING adds the individuals who are associated with it.
    APPROVED_ENTERPRISE is ACTING for an organisation that is approved.
    """

    ANYONE = "anyone"
    #: Signed in, also with a password that must be changed first.
    ANY_SESSION = "any_session"
    SIGNED_IN = "signed_in"
    INDIVIDUAL = "individual"
    ENTERPRISE = "enterprise"
    ACTING = "acting"
    APPROVED_ENTERPRISE = "approved_enterprise"
    ADMINISTRATOR = "administrator"


#: Operations for one kind of account, whatever its organisation.
_ONE_KIND = {
    Access.INDIVIDUAL: AccountKind.INDIVIDUAL,
    Access.ENTERPRISE: AccountKind.ENTERPRISE,
    Access.ADMINISTRATOR: AccountKind.ADMINISTRATOR,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """A signed-in account with the organisation it acts for at this moment."""

    account_id: str
    user_name: str
    kind: AccountKind
    session_id: str
    organisation_code: str | None = None
    review_state: ReviewState | None = None
    must_change_password: bool = False

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
    if access is Access.ANY_SESSION:
        return
    if caller.must_change_password:
        raise Forbidden("password_must_change")
    if access is Access.SIGNED_IN:
        return
    if access in _ONE_KIND:
        if caller.kind is not _ONE_KIND[access]:
            raise Forbidden("forbidden")
        return
    _admit_acting(access, caller)


def _admit_acting(access: Access, caller: Caller) -> None:
    if caller.kind not in (AccountKind.ENTERPRISE, AccountKind.INDIVIDUAL):
        raise Forbidden("forbidden")
    if caller.organisation_code is None:
        raise Forbidden("not_associated")
    if access is Access.APPROVED_ENTERPRISE and caller.review_state is not ReviewState.APPROVED:
        raise Forbidden("not_approved")


def may_see_documents(caller: Caller, owner: str) -> bool:
    """Whether the documents of this owner are the caller's own, or of the organisation acted for."""
    if caller.organisation_code and owner == organisation_owner(caller.organisation_code):
        return True
    return owner == account_owner(caller.account_id)
