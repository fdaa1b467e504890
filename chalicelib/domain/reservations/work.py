"""An institution's work: a list for each state, in the order in which it wants attention."""

from datetime import date

from chalicelib.domain.clock import date_in_china
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.steps import LineState


def work_list(institution: str, state: LineState) -> str:
    """The list of an institution's lines in a state."""
    return f"{institution}#{state}"


def work_order(line: Line) -> str:
    """A line's place in its list: the day that matters in its state, then slip and number.

    An appointment's own day, the day of reception or of the result; before that, the day of the last step.
    """
    return f"{_day(line).isoformat()}#{line.slip}#{line.number:03}"


def _day(line: Line) -> date:
    if line.state is LineState.APPOINTED and line.appointment:
        return line.appointment.day
    if line.state is LineState.RECEIVED and line.received_on:
        return line.received_on
    if line.result:
        return line.result.verified_on
    return date_in_china(line.updated_at)
