"""What an owner is told of the outcome of a change."""

from collections.abc import Mapping

from chalicelib.domain.changes.change import Change
from chalicelib.domain.changes.steps import ChangeState
from chalicelib.domain.notices.message import Addressed, MessageKind, addressed, own_mailbox

KINDS: Mapping[ChangeState, MessageKind] = {
    ChangeState.APPROVED: MessageKind.CHANGE_APPROVED,
    ChangeState.REFUSED: MessageKind.CHANGE_REFUSED,
}
#: Where an individual sees how a change stands, and where an organisation does.
OWN_PAGE, ORGANISATION_PAGE = "/me", "/registration-status"


def news(change: Change) -> list[Addressed]:
    """The message of a decision, for the individual's or the organisation's mailbox; of another step none."""
    kind = KINDS.get(change.state)
    if kind is None or change.decided_at is None:
        return []
    owner = change.owner
    mailbox = own_mailbox(owner.id) if owner.is_individual else owner.id
    page = OWN_PAGE if owner.is_individual else ORGANISATION_PAGE
    return [addressed(mailbox, kind, {"reason": change.reason or ""}, page, change.decided_at)]
