"""Messages to an organisation in the user interface."""

from collections.abc import Sequence

from chalicelib.adapters.tables.notices import messages

PAGE = 20


def unread(organisation_code: str) -> int:
    """How many messages nobody has read yet; 100 stands for any more."""
    return messages.unread(organisation_code)


def page(organisation_code: str, before: str | None) -> messages.Page:
    """Up to PAGE messages older than the one with the id `before`, newest first."""
    return messages.page(organisation_code, before, PAGE)


def mark_read(organisation_code: str, ids: Sequence[str] | None) -> None:
    """Mark these messages as read, or all of them; those already read or unknown are passed over."""
    if ids is None:
        messages.mark_all_read(organisation_code)
    else:
        messages.mark_read(organisation_code, set(ids))
