"""What was done with lines of a reservation, told to the other side."""

from datetime import date

from chalicelib.adapters.config import config
from chalicelib.adapters.tables import organisations
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.reservation_news import ReservationNews, appointment_news, submission_news
from chalicelib.domain.notices.reservation_words import lines_letter, lines_sms
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.reservations.slip import MOST_LINES
from chalicelib.services.notices.deliver import Tally, deliver


def send_lines(news: ReservationNews) -> Tally:
    """Tell the organisation or institution that the news is for, if there is one."""
    organisation = organisations.get(news.to)
    return deliver(_notice(organisation, news)) if organisation else Tally()


def send_submission(slip: str) -> Tally:
    """Tell each institution how many lines of a slip it got."""
    tally = Tally()
    for news in submission_news(lines.of_slip(slip, 0, MOST_LINES)):
        tally.update(send_lines(news))
    return tally


def send_appointment(slip: str, day: date) -> Tally:
    """Remind both sides of what is still appointed for a day."""
    tally = Tally()
    for news in appointment_news(day, lines.of_slip(slip, 0, MOST_LINES)):
        tally.update(send_lines(news))
    return tally


def _notice(organisation: Organisation, news: ReservationNews) -> Notice:
    return Notice(
        organisation=organisation.id,
        organisation_name=organisation.name,
        mobile=organisation.mobile,
        email=organisation.email,
        occasion=news.occasion,
        kind=news.kind,
        params=news.params,
        path=news.path,
        letter=lines_letter(news, organisation.name, config().site_url),
        sms=lines_sms(news),
    )
