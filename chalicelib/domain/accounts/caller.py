"""Who is calling."""

from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.errors import Forbidden
from chalicelib.domain.notices.message import own_mailbox
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState


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
    API_CONSUMER = "api_consumer"
    REGIONAL = "regional"
    NATIONAL = "national"
    EXPERT = "expert"


_MEMBERS = {
    None: Party.INDIVIDUAL,
    OrganisationKind.ENTERPRISE: Party.ENTERPRISE_MEMBER,
    OrganisationKind.INSTITUTION: Party.INSTITUTION_MEMBER,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """A signed-in account with the organisation it acts for at this moment."""

    account_id: str
    user_name: str
    kind: AccountKind
    session_id: str
    organisation_code: str | None = None
    organisation_kind: OrganisationKind | None = None
    review_state: ReviewState | None = None
    #: An administrator's: what lies outside is neither seen nor decided. None is the whole country.
    division: str | None = None
    must_change_password: bool = False

    @property
    def organisation(self) -> str:
        """The code of the organisation the caller acts for; Forbidden where there is none."""
        if self.organisation_code is None:
            raise Forbidden("forbidden")
        return self.organisation_code

    @property
    def mailboxes(self) -> tuple[str, ...]:
        """Whose messages the caller reads: the account's own, then those of the organisation it acts for."""
        if not self.kind.has_messages:
            return ()
        own = own_mailbox(self.account_id)
        return (own, self.organisation_code) if self.organisation_code else (own,)

    @property
    def party(self) -> Party:
        """The caller's column in the table of operations."""
        if self.kind is AccountKind.INDIVIDUAL:
            return _MEMBERS[self.organisation_kind]
        if self.kind is AccountKind.ADMINISTRATOR:
            return Party.REGIONAL if self.division else Party.NATIONAL
        return Party(self.kind.value)
