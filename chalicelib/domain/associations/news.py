"""Who is told of a step of an association, and what."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from chalicelib.domain.associations.association import Applicant, Association
from chalicelib.domain.associations.steps import AssociationSide, AssociationStep
from chalicelib.domain.notices.message import Addressed, MessageKind, addressed, own_mailbox

#: Where the individual sees how the association stands, and where the organisation does.
OWN_PAGE, LIST = "/me", "/authorisations"


class _Told(NamedTuple):
    individual: MessageKind | None
    organisation: MessageKind | None


_Step, _Kind = AssociationStep, MessageKind
_TOLD: Mapping[tuple[AssociationSide, AssociationStep], _Told] = {
    (AssociationSide.INDIVIDUAL, _Step.APPLY): _Told(_Kind.ASSOCIATION_ASKED, _Kind.ASSOCIATION_APPLIED),
    (AssociationSide.INDIVIDUAL, _Step.DELETE): _Told(None, _Kind.ASSOCIATION_LEFT),
    (AssociationSide.ORGANISATION, _Step.APPROVE): _Told(_Kind.ASSOCIATION_APPROVED, None),
    (AssociationSide.ORGANISATION, _Step.REFUSE): _Told(_Kind.ASSOCIATION_REFUSED, None),
    (AssociationSide.ORGANISATION, _Step.DELETE): _Told(_Kind.ASSOCIATION_ENDED, None),
}


def news(
    side: AssociationSide,
    step: AssociationStep,
    applicant: Applicant,
    association: Association,
    organisation_name: str,
    now: datetime,
) -> list[Addressed]:
    """The messages of a step; `association` is one that still names the organisation."""
    told = _TOLD[side, step]
    posted = []
    if told.individual:
        params = {"organisation": organisation_name, "reason": association.reason or ""}
        posted.append(addressed(own_mailbox(applicant.account_id), told.individual, params, OWN_PAGE, now))
    if told.organisation and association.organisation_id:
        params = {"name": applicant.name, "user_name": applicant.user_name}
        posted.append(addressed(association.organisation_id, told.organisation, params, LIST, now))
    return posted
