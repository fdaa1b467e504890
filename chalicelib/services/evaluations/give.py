"""An organisation evaluates a reservation of its own, once."""

from datetime import datetime

from chalicelib.adapters.tables.reservations import evaluations
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.evaluations import changed_evaluation
from chalicelib.domain.errors import Conflict
from chalicelib.domain.evaluations.evaluation import Evaluation, Opinion, given
from chalicelib.services.organisations.own import organisation
from chalicelib.services.reservations.drafts import one


def own(owner: str, slip_id: str) -> Evaluation | None:
    """The evaluation of a reservation of the organisation's, if it has given one; two GetItem."""
    return evaluations.get(one(owner, slip_id).id)


def give(caller: Caller, slip_id: str, opinion: Opinion, now: datetime, *, actor: Actor) -> Evaluation:
    """Evaluate a finished reservation; the very same once more is done already, anything else a Conflict."""
    slip = one(caller.organisation, slip_id)
    new = given(slip, organisation(caller.organisation), opinion, caller.user_name, now)
    told = changed_evaluation(None, new)
    entry = entry_of(Action.EVALUATION_GIVEN, actor, now, told, organisation=caller.organisation)
    if evaluations.give(new, entry):
        return new
    before = evaluations.get(slip_id)
    if before is None or before.opinion != opinion:
        raise Conflict("evaluated_before")
    return before
