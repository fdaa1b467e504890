"""Messages to an organisation in the user interface."""

from collections.abc import Sequence

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.services.audit.record import record

PAGE = 20


def unread(organisation_code: str) -> int:
    """How many messages nobody has read yet; 100 stands for any more."""
    return messages.unread(organisation_code)


def page(organisation_code: str, before: str | None) -> messages.Page:
    """Up to PAGE messages older than the one with the id `before`, newest first."""
    return messages.page(organisation_code, before, PAGE)


def mark_read(organisation_code: str, ids: Sequence[str] | None, *, actor: Actor) -> None:
    """Mark these messages as read, or all of them; those already read or unknown are passed over."""
    read = set(messages.unread_ids(organisation_code) if ids is None else ids)
    messages.mark_read(organisation_code, read)
    counted = target("", "", after={"messages": len(read)})
    record(entry_of(Action.MESSAGES_READ, actor, clock.now(), counted, organisation=organisation_code))
