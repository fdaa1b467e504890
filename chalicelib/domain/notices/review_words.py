"""A decision on an organisation in words: a letter, an SMS."""

from collections.abc import Mapping
from typing import NamedTuple

from chalicelib.domain.notices import texts
from chalicelib.domain.notices.letter import Letter, Link, compose
from chalicelib.domain.organisations.review import ReviewStep

#: An SMS has no room for more of a reason; the e-mail and the site tell it all.
LONGEST_REASON = 60


class _Words(NamedTuple):
    subject: str
    text: str
    sms: str


_WORDS: Mapping[ReviewStep, _Words] = {
    ReviewStep.APPROVE: _Words(texts.APPROVED_SUBJECT, texts.APPROVED_TEXT, texts.APPROVED_SMS),
    ReviewStep.REFUSE: _Words(texts.REFUSED_SUBJECT, texts.REFUSED_TEXT, texts.REFUSED_SMS),
    ReviewStep.SUSPEND: _Words(texts.SUSPENDED_SUBJECT, texts.SUSPENDED_TEXT, texts.SUSPENDED_SMS),
    ReviewStep.RESTORE: _Words(texts.RESTORED_SUBJECT, texts.RESTORED_TEXT, texts.RESTORED_SMS),
}


def review_letter(organisation: str, step: ReviewStep, reason: str, site_url: str) -> Letter:
    """The e-mail; a step that has no reason makes nothing of it."""
    words = _WORDS[step]
    return compose(
        subject=f"{texts.SIGNATURE}{words.subject}",
        organisation=organisation,
        before=[words.text.format(reason=_unended(reason))],
        table=None,
        after=[],
        link=Link(url=f"{site_url}/login", label=texts.REVIEW_BUTTON),
    )


def review_sms(step: ReviewStep, reason: str) -> str:
    """The SMS; a step that has no reason makes nothing of it."""
    words = _unended(reason)
    short = words if len(words) <= LONGEST_REASON else words[: LONGEST_REASON - 1] + "…"
    return _WORDS[step].sms.format(reason=short)


def _unended(reason: str) -> str:
    # The sentence around the reason has a full stop of its own.
    return " ".join(reason.split()).rstrip("。.；;")
