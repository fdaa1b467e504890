"""A message to an organisation in the user interface; its wording is made when it is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")


class MessageKind(StrEnum):
    """What a message is about; `message_<kind>_title` and `_text` are the codes of its wording."""

    REMINDER = "reminder"
    REVIEW_APPROVED = "review_approved"
    REVIEW_REFUSED = "review_refused"
    ORGANISATION_SUSPENDED = "organisation_suspended"
    ORGANISATION_RESTORED = "organisation_restored"
    IMPORT_ENDED = "import_ended"
    EXPORT_ENDED = "export_ended"
    ASSOCIATION_APPLIED = "association_applied"


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """`params` fill the wording; `link` is a path of the site."""

    id: str
    kind: MessageKind
    params: Mapping[str, str | int]
    link: str
    created_at: datetime
    read: bool = False


def is_message_id(text: str) -> bool:
    """Whether this may be the id of a message."""
    return _ID.fullmatch(text) is not None
