"""Taking a step with lines, and having the other side told of those with which it was taken."""

from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.services.notices.announce_lines import announce_lines
from chalicelib.services.reservations.steps import Doing, Outcome, Versions, take_step


def take_step_and_tell(doing: Doing, versions: Versions) -> dict[LineKey, Outcome]:
    """What became of each line; one message for each slip, once all is written."""
    outcomes = take_step(doing, versions)
    announce_lines(doing.step, [each for each in outcomes.values() if isinstance(each, Line)])
    return outcomes
