"""The end of a review in words: a letter, an SMS."""

from chalicelib.domain.notices import texts
from chalicelib.domain.notices.letter import Letter, Link, compose

#: An SMS has no room for more of a reason; the e-mail and the site tell it all.
LONGEST_REASON = 60


def review_letter(organisation: str, reason: str | None, site_url: str) -> Letter:
    """The e-mail; without a reason the organisation was approved."""
    subject, words = texts.APPROVED_SUBJECT, texts.APPROVED_TEXT
    if reason is not None:
        subject, words = texts.REFUSED_SUBJECT, texts.REFUSED_TEXT.format(reason=_unended(reason))
    return compose(
        subject=f"{texts.SIGNATURE}{subject}",
        organisation=organisation,
        before=[words],
        table=None,
        after=[],
        link=Link(url=f"{site_url}/login", label=texts.REVIEW_BUTTON),
    )


def review_sms(reason: str | None) -> str:
    """The SMS; without a reason the organisation was approved."""
    if reason is None:
        return texts.APPROVED_SMS
    words = _unended(reason)
    short = words if len(words) <= LONGEST_REASON else words[: LONGEST_REASON - 1] + "…"
    return texts.REFUSED_SMS.format(reason=short)


def _unended(reason: str) -> str:
    # The sentence around the reason has a full stop of its own.
    return " ".join(reason.split()).rstrip("。.；;")
