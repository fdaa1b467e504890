"""Having either side told what is done with lines of reservations; call it before that is written."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from chalicelib.adapters import queues
from chalicelib.adapters.config import config
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.notices.foretold import Foretold, foretold
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.steps import LineStep

#: A request is over by then, whatever became of it: it takes at most 29 seconds.
SETTLED_SECONDS = 35


def announce_lines(step: LineStep, hoped: Iterable[Line], settled: int = SETTLED_SECONDS) -> None:
    """Have the other side of a step told, once for each slip; `hoped` are lines as the step is to leave them.

    Call it once, before the first of them is written: with which lines the step was really taken the history
    says when the news is sent, `settled` seconds from now (at most 900). By then all must be written; what
    is written later is not told. Whoever takes longer than a request gives the seconds that it may take.
    """
    messages = (_message(told) for told in foretold(step, hoped))
    queues.send_all(config().notices_queue, messages, delay=settled)


def announce_done(step: LineStep, done: Iterable[Line]) -> None:
    """Have the other side told of a step that was taken with all these lines, perhaps one after the other.

    `done` are as the step left them, but updated at one instant, by which the news is known: with the same
    it is told once, however often it is announced.
    """
    messages = (_message(replace(told, at=None)) for told in foretold(step, done))
    queues.send_all(config().notices_queue, messages)


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


def _message(told: Foretold) -> Mapping[str, Any]:
    news = told.news
    return {
        "kind": "lines",
        "organisation": news.to,
        "told": news.kind,
        "occasion": news.occasion,
        "params": dict(news.params),
        "path": news.path,
        "step": told.step,
        "slip": told.slip,
        "at": told.at.isoformat() if told.at else None,
        "places": told.places,
    }
