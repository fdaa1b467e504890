"""An individual's association with at most one organisation."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from chalicelib.domain.associations.steps import AssociationSide, AssociationState, AssociationStep, after

Decision = Literal[AssociationStep.APPROVE, AssociationStep.REFUSE]


@dataclass(frozen=True, kw_only=True, slots=True)
class Association:
    """As stored with the individual; what the organisation ended still names it, so that this can be told.

    Its name and its code are read from the organisation itself.

    The version never starts anew, so an old one opens no later association.
    """

    state: AssociationState = AssociationState.NONE
    organisation_id: str | None = None
    reason: str | None = None
    applied_at: datetime | None = None
    decided_at: datetime | None = None
    ended_by: AssociationSide | None = None
    version: int = 0

    @property
    def listed_by(self) -> str | None:
        """The id of the organisation that has the individual in its list."""
        return None if self.state is AssociationState.NONE else self.organisation_id

    @property
    def acts_for(self) -> str | None:
        """The id of the organisation that the individual may act for."""
        return self.organisation_id if self.state is AssociationState.ASSOCIATED else None


#: Before the first application.
NEVER = Association()


@dataclass(frozen=True, kw_only=True, slots=True)
class Applicant:
    """What an organisation sees of an individual."""

    account_id: str
    user_name: str
    name: str
    masked_mobile: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """A line in an organisation's list: an applicant, or one who acts for it."""

    applicant: Applicant
    association: Association


def applied(before: Association, organisation_id: str, now: datetime) -> Association:
    """Ask an organisation; Conflict while another application or association stands."""
    return Association(
        state=after(before.state, AssociationSide.INDIVIDUAL, AssociationStep.APPLY),
        organisation_id=organisation_id,
        applied_at=now,
        version=before.version + 1,
    )


def decided(before: Association, decision: Decision, reason: str | None, now: datetime) -> Association:
    """Approve or refuse an application; Conflict where there is none to decide on."""
    state = after(before.state, AssociationSide.ORGANISATION, decision)
    return replace(before, state=state, reason=reason, decided_at=now, version=before.version + 1)


def ended(before: Association, side: AssociationSide, now: datetime) -> Association:
    """Delete the association or the application, from either side; Conflict where there is none."""
    state = after(before.state, side, AssociationStep.DELETE)
    if side is AssociationSide.INDIVIDUAL:
        return Association(state=state, ended_by=side, version=before.version + 1)
    return replace(
        before, state=state, reason=None, decided_at=now, ended_by=side, version=before.version + 1
    )
