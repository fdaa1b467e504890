"""Having either side told what was done with lines of reservations; call it once that is written."""

from collections.abc import Iterable
from datetime import date

from chalicelib.adapters import queues
from chalicelib.adapters.config import config
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.notices.reservation_news import news_of
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.steps import LineStep


def announce_lines(step: LineStep, done: Iterable[Line]) -> None:
    """Have the other side of a step told, once for each slip; `done` are as the step left them.

    The same lines in one call again tell nothing twice. Results are announced by PUBLISH and CORRECT.
    """
    queues.send_all(
        config().notices_queue,
        (
            {
                "kind": "lines",
                "organisation": news.to,
                "told": news.kind,
                "occasion": news.occasion,
                "params": dict(news.params),
                "path": news.path,
            }
            for news in news_of(step, done)
        ),
    )


def announce_appointments(day: date) -> None:
    """Have both sides reminded of what is appointed for a day; more than once does no harm."""
    queues.send_all(
        config().notices_queue,
        (
            # Nobody in particular: both sides are told.
            {"kind": "appointment", "slip": slip, "day": day.isoformat()}
            for slip in sorted(lines.slips_appointed_on(day))
        ),
    )


def announce_submission(organisation: str, slip: str) -> None:
    """Have each institution told of its lines on a submitted slip; more than once does no harm."""
    queues.send(config().notices_queue, {"kind": "submission", "organisation": organisation, "slip": slip})
