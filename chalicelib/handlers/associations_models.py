"""Shapes of the operations on associations."""

from datetime import datetime
from typing import Annotated, Literal

from chalicelib.domain.associations.steps import AssociationSide, AssociationState, AssociationStep
from chalicelib.domain.organisations.code import organisation_number
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.organisations_models import Reason


class OrganisationCodeIn(Model):
    """Which organisation, by its credit or organisation code."""

    code: Annotated[Entered, checked(organisation_number)]


class OrganisationQuery(OrganisationCodeIn):
    """The same, to look it up."""


class AskedOrganisationOut(Model):
    """The organisation that a code belongs to, to be sure before it is asked."""

    code: str
    name: str


class AssociationOut(Model):
    """How the caller's association stands; after its end by the organisation this still names it."""

    state: AssociationState
    organisation_code: str | None
    organisation_name: str | None
    reason: str | None
    applied_at: datetime | None
    decided_at: datetime | None
    ended_by: AssociationSide | None
    version: int


class MembersQuery(Model):
    """A page of the list."""

    cursor: Annotated[Entered | None, LeftBlank] = None


class MemberOut(Model):
    """Somebody who asks to act for the organisation, or does."""

    account_id: str
    version: int
    user_name: str
    name: str
    mobile: str
    state: AssociationState
    reason: str | None
    applied_at: datetime | None
    decided_at: datetime | None


class MembersPage(Model):
    """Applicants and members."""

    items: list[MemberOut]
    cursor: str | None


class MemberDecisionIn(Model):
    """What becomes of an application; a refusal has a reason."""

    decision: Literal[AssociationStep.APPROVE, AssociationStep.REFUSE]
    reason: Reason = None
