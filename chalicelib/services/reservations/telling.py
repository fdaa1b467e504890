"""Taking a step with lines, and having the other side told of those with which it was taken."""

from functools import partial

from chalicelib.domain.reservations.line import LineKey
from chalicelib.services.notices.announce_lines import announce_lines
from chalicelib.services.reservations.steps import Doing, Outcome, Versions, take_step


def take_step_and_tell(doing: Doing, versions: Versions) -> dict[LineKey, Outcome]:
    """What became of each line; one message for each slip. Where none can be laid down, nothing is done."""
    return take_step(doing, versions, partial(announce_lines, doing.step))
