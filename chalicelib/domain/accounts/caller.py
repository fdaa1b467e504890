"""Who is calling."""

from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.documents.owner import account_owner, organisation_owner
from chalicelib.domain.errors import Forbidden
from chalicelib.domain.notices.message import own_mailbox
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.tokens.token import ApiToken


class AccountKind(StrEnum):
    """用户类型: 个人, 企业, 机构, 专家, 系统管理员."""

    INDIVIDUAL = "individual"
    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    EXPERT = "expert"
    ADMINISTRATOR = "administrator"

    @property
    def is_organisation(self) -> bool:
        """Whether accounts of this kind are an organisation's own, made when it registers."""
        return self in (AccountKind.ENTERPRISE, AccountKind.INSTITUTION)

    @property
    def has_messages(self) -> bool:
        """Whether accounts of this kind have a mailbox (manual 2.5); the others have no 我的消息."""
        return self.is_organisation or self is AccountKind.INDIVIDUAL


class Party(StrEnum):
    """The kinds of caller that the table of operations tells apart."""

    VISITOR = "visitor"
    INDIVIDUAL = "individual"
    ENTERPRISE_MEMBER = "enterprise_member"
    INSTITUTION_MEMBER = "institution_member"
    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    ENTERPRISE_API = "enterprise_api"
    INSTITUTION_API = "institution_api"
    REGIONAL = "regional"
    NATIONAL = "national"
    EXPERT = "expert"


_MEMBERS = {
    None: Party.INDIVIDUAL,
    OrganisationKind.ENTERPRISE: Party.ENTERPRISE_MEMBER,
    OrganisationKind.INSTITUTION: Party.INSTITUTION_MEMBER,
}
_TOKENS = {
    AccountKind.ENTERPRISE: Party.ENTERPRISE_API,
    AccountKind.INSTITUTION: Party.INSTITUTION_API,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """A signed-in account with the organisation it acts for at this moment."""

    account_id: str
    user_name: str
    kind: AccountKind
    session_id: str
    organisation_id: str | None = None
    organisation_kind: OrganisationKind | None = None
    review_state: ReviewState | None = None
    #: An administrator's: what lies outside is neither seen nor decided. None is the whole country.
    division: str | None = None
    must_change_password: bool = False
    #: By which an organisation's system calls; then there is no session.
    token: ApiToken | None = None

    @property
    def organisation(self) -> str:
        """The code of the organisation the caller acts for; Forbidden where there is none."""
        if self.organisation_id is None:
            raise Forbidden("forbidden")
        return self.organisation_id

    @property
    def mailboxes(self) -> tuple[str, ...]:
        """Whose messages the caller reads: the account's own, then those of the organisation it acts for.

        What is told to an account is about its owner's sign-in: no token needs that.
        """
        if not self.kind.has_messages:
            return ()
        own = () if self.token else (own_mailbox(self.account_id),)
        return (*own, self.organisation_id) if self.organisation_id else own

    @property
    def party(self) -> Party:
        """The caller's column in the table of operations."""
        if self.token:
            return _TOKENS[self.kind]
        if self.kind is AccountKind.INDIVIDUAL:
            return _MEMBERS[self.organisation_kind]
        if self.kind is AccountKind.ADMINISTRATOR:
            return Party.REGIONAL if self.division else Party.NATIONAL
        return Party(self.kind.value)


def may_see_documents(caller: Caller, owner: str) -> bool:
    """Whether the documents of this owner are the caller's own, or of the organisation acted for."""
    if caller.organisation_id and owner == organisation_owner(caller.organisation_id):
        return True
    return owner == account_owner(caller.account_id)
