"""What was done with lines of a reservation, told to the other side."""

from datetime import date

from chalicelib.adapters.config import config
from chalicelib.adapters.tables import organisations
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.notices.foretold import Foretold, come_true
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.reservation_news import ReservationNews, appointment_news, submission_news
from chalicelib.domain.notices.reservation_words import lines_letter, lines_sms
from chalicelib.domain.organisations.channels import EVERY_CHANNEL
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.reservations.slip import MOST_LINES
from chalicelib.services.notices.deliver import Tally, deliver


def send_step(told: Foretold) -> Tally:
    """Tell the other side of a step with which lines it was taken, as the history has it (decision 29)."""
    history = lines.steps_to(told.slip, [(each.number, each.version) for each in told.places])
    held = [
        each
        for each in told.places
        if (event := history.get((each.number, each.version))) and told.is_held_by(event)
    ]
    news = come_true(told, held)
    return _send(news) if news else Tally()


def send_submission(slip: str) -> Tally:
    """Tell each institution how many lines of a slip it got."""
    tally = Tally()
    for news in submission_news(lines.of_slip(slip, 0, MOST_LINES)):
        tally.update(_send(news))
    return tally


def send_appointment(slip: str, day: date) -> Tally:
    """Remind both sides of what is still appointed for a day."""
    tally = Tally()
    for news in appointment_news(day, lines.of_slip(slip, 0, MOST_LINES)):
        tally.update(_send(news))
    return tally


def _send(news: ReservationNews) -> Tally:
    organisation = organisations.get(news.to)
    return deliver(_notice(organisation, news)) if organisation else Tally()


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
        channels=EVERY_CHANNEL if news.always else organisation.channels,
    )
