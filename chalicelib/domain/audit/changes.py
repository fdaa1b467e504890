"""What the audit says of a change that needs a review."""

from collections.abc import Mapping
from datetime import datetime

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, Target, entry_of, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.audit.organisations import authorised, document_names
from chalicelib.domain.changes.change import CITIZEN_IDS, Change
from chalicelib.domain.changes.papers import Papers
from chalicelib.domain.changes.steps import ChangeState

ACTIONS: Mapping[ChangeState, Action] = {
    ChangeState.PENDING: Action.CHANGE_REQUESTED,
    ChangeState.WITHDRAWN: Action.CHANGE_WITHDRAWN,
    ChangeState.APPROVED: Action.CHANGE_APPROVED,
    ChangeState.REFUSED: Action.CHANGE_REFUSED,
}


def change_entry(change: Change, actor: Actor, now: datetime) -> Entry:
    """The entry of the step that led to this state, among those of the owner."""
    owner = change.owner
    was = _fields(change, change.was) | _papers(change.papers_were)
    asked = _fields(change, change.asked) | _papers(change.papers)
    state: dict[str, Value] = {"change_state": change.state.value, "reason": change.reason}
    if change.is_pending:
        state["explanation"] = change.explanation
    told = target(owner.id, "" if owner.is_individual else change.name, was, {**asked, **state})
    concerned = {"account_id": owner.id} if owner.is_individual else {"organisation": owner.id}
    return entry_of(ACTIONS[change.state], actor, now, told, **concerned)


def shown_id(change: Change) -> Target:
    """A change whose new citizen ID was shown whole."""
    shown: dict[str, Value] = {name: change.asked[name] for name in CITIZEN_IDS if name in change.asked}
    return target(change.owner.id, "" if change.owner.is_individual else change.name, after=shown)


def _fields(change: Change, fields: Mapping[str, str | None]) -> dict[str, Value]:
    # The name of a person is masked, that of an organisation is not.
    renamed = {"name": "person_name"} if change.owner.is_individual else {}
    return {renamed.get(name, name): value for name, value in fields.items()}


def _papers(papers: Papers) -> dict[str, Value]:
    return {**authorised(papers.authorisation), "documents": document_names(papers.documents)}
