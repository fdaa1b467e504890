"""News of a reservation in words: a letter, an SMS; both say what the message on the site says."""

from chalicelib.domain.notices import texts
from chalicelib.domain.notices.letter import Letter, Link, compose
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.reservation_news import ReservationNews
from chalicelib.domain.notices.review_words import LONGEST_REASON
from chalicelib.domain.texts import wording

_TO_INSTITUTION = (MessageKind.LINES_SUBMITTED, MessageKind.LINES_ASSIGNED, MessageKind.LINES_CANCELLED)


def lines_letter(news: ReservationNews, name: str, site_url: str) -> Letter:
    """The e-mail to the organisation or institution of that name."""
    label = texts.WORK_BUTTON if news.kind in _TO_INSTITUTION else texts.RESERVATION_BUTTON
    return compose(
        subject=texts.SIGNATURE + wording(f"message_{news.kind}_title", news.params),
        organisation=name,
        before=[wording(f"message_{news.kind}_body", news.params)],
        table=None,
        after=[],
        link=Link(url=site_url + news.path, label=label),
    )


def lines_sms(news: ReservationNews) -> str:
    """The SMS; a long reason is cut short, the e-mail and the site tell it all."""
    params = dict(news.params)
    reason = " ".join(str(params.get("reason", "")).split())
    params["reason"] = reason if len(reason) <= LONGEST_REASON else reason[: LONGEST_REASON - 1] + "…"
    return texts.SIGNATURE + wording(f"message_{news.kind}_body", params)
