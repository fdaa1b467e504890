"""News for one organisation, worded for every channel."""

from collections.abc import Mapping
from dataclasses import dataclass

from chalicelib.domain.notices.letter import Letter
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.organisations.channels import EVERY_CHANNEL, Channels


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """What is told, to whom, and on which occasion; an occasion is told at most once by each channel.

    `channels` are those by which it may go beside the message on the site.
    """

    organisation: str
    organisation_name: str
    mobile: str
    email: str | None
    occasion: str
    kind: MessageKind
    params: Mapping[str, str | int]
    path: str
    letter: Letter
    sms: str
    channels: Channels = EVERY_CHANNEL
