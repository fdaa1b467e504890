"""What the audit keeps of a step of an association."""

from datetime import datetime

from chalicelib.domain.associations.association import Applicant, Association
from chalicelib.domain.associations.steps import AssociationStep
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, Fields, entry_of, target

ACTIONS = {
    AssociationStep.APPLY: Action.ASSOCIATION_APPLIED,
    AssociationStep.APPROVE: Action.ASSOCIATION_APPROVED,
    AssociationStep.REFUSE: Action.ASSOCIATION_REFUSED,
    AssociationStep.DELETE: Action.ASSOCIATION_DELETED,
}


def entry_for(
    step: AssociationStep,
    actor: Actor,
    applicant: Applicant,
    before: Association,
    after: Association,
    now: datetime,
) -> Entry:
    """The entry of a step, among those of the organisation that it concerns."""
    change = target(applicant.account_id, applicant.user_name, _fields(before), _fields(after))
    organisation = after.listed_by or before.listed_by
    return entry_of(ACTIONS[step], actor, now, change, organisation=organisation)


def _fields(association: Association) -> Fields:
    return {"state": association.state, "reason": association.reason}
