"""A message in the user interface, to an organisation or to one account; worded when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chalicelib.domain.ids import is_id, new_id

_OWN = "ACCOUNT#"


class MessageKind(StrEnum):
    """What a message is about; `message_<kind>_title` and `_text` are the codes of its wording."""

    REMINDER = "reminder"
    #: The same where some of the ledger failed.
    REMINDER_FAILED = "reminder_failed"
    REVIEW_APPROVED = "review_approved"
    REVIEW_REFUSED = "review_refused"
    ORGANISATION_SUSPENDED = "organisation_suspended"
    ORGANISATION_RESTORED = "organisation_restored"
    IMPORT_ENDED = "import_ended"
    EXPORT_ENDED = "export_ended"
    RESULTS_ENDED = "results_ended"
    ASSOCIATION_APPLIED = "association_applied"
    ASSOCIATION_LEFT = "association_left"
    ASSOCIATION_ASKED = "association_asked"
    ASSOCIATION_APPROVED = "association_approved"
    ASSOCIATION_REFUSED = "association_refused"
    ASSOCIATION_ENDED = "association_ended"
    CREDENTIAL_CHANGED = "credential_changed"
    MOBILE_CHANGED = "mobile_changed"
    CHANGE_APPROVED = "change_approved"
    CHANGE_REFUSED = "change_refused"
    LINES_SUBMITTED = "lines_submitted"
    LINES_ASSIGNED = "lines_assigned"
    LINES_CANCELLED = "lines_cancelled"
    LINES_ACCEPTED = "lines_accepted"
    LINES_REFUSED = "lines_refused"
    LINES_APPOINTED = "lines_appointed"
    LINES_APPOINTED_ON_SITE = "lines_appointed_on_site"
    LINES_RECEIVED = "lines_received"
    LINES_CERTIFIED = "lines_certified"
    LINES_CORRECTED = "lines_corrected"
    LINES_APPOINTMENT = "lines_appointment"


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """`params` fill the wording; `link` is a path of the site."""

    id: str
    kind: MessageKind
    params: Mapping[str, str | int]
    link: str
    created_at: datetime
    read: bool = False


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message and the mailbox that it goes into: an organisation's id, or `own_mailbox` of an account."""

    mailbox: str
    message: Message


def own_mailbox(account_id: str) -> str:
    """The mailbox of an account itself; that of an organisation is its id."""
    return f"{_OWN}{account_id}"


def is_own(mailbox: str) -> bool:
    """Whether a mailbox is an account's own."""
    return mailbox.startswith(_OWN)


def addressed(
    mailbox: str, kind: MessageKind, params: Mapping[str, str | int], link: str, now: datetime
) -> Addressed:
    """A new message for a mailbox."""
    message = Message(id=new_id(now), kind=kind, params=params, link=link, created_at=now)
    return Addressed(mailbox, message)


def is_message_id(text: str) -> bool:
    """Whether this may be the id of a message."""
    return is_id(text)
