"""The messages of the mailboxes that a caller reads: the own one, and that of the organisation."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain import clock
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.domain.notices.message import Addressed
from chalicelib.services.audit.record import record

PAGE = 20


class Page(NamedTuple):
    """Messages with their mailboxes, newest first, and the id after which the next page starts."""

    messages: list[Addressed]
    last_id: str | None


def unread(caller: Caller) -> int:
    """How many messages nobody has read yet; 100 stands for any more. One Query a mailbox."""
    return min(messages.COUNTED, sum(messages.unread(mailbox) for mailbox in caller.mailboxes))


def page(caller: Caller, before: str | None) -> Page:
    """Up to PAGE messages older than the one with the id `before`, newest first; two Queries a mailbox."""
    pages = [(mailbox, messages.page(mailbox, before, PAGE)) for mailbox in caller.mailboxes]
    found = chain.from_iterable(
        (Addressed(mailbox, message) for message in page.messages) for mailbox, page in pages
    )
    # Ids are in the order of time whichever mailbox they are in.
    newest = sorted(found, key=lambda each: each.message.id, reverse=True)
    shown = newest[:PAGE]
    follow = len(newest) > PAGE or any(page.last_id for _, page in pages)
    return Page(shown, shown[-1].message.id if follow else None)


def mark_read(caller: Caller, ids: Sequence[str] | None, *, actor: Actor) -> None:
    """Mark these messages as read, or all of them; those already read or unknown are passed over."""
    count = 0
    for mailbox in caller.mailboxes:
        unread_ids = set(messages.unread_ids(mailbox))
        read = unread_ids if ids is None else unread_ids & set(ids)
        messages.mark_read(mailbox, read)
        count += len(read)
    counted = target("", "", after={"messages": count})
    record(entry_of(Action.MESSAGES_READ, actor, clock.now(), counted, organisation=caller.organisation_id))
