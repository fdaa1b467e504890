"""What was done with a line, as its institution reads it."""

from chalicelib.adapters.tables.reservations import lines
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.reservations.assignment import Assignment
from chalicelib.domain.reservations.line import Event, submitted
from chalicelib.domain.reservations.steps import LineStep, Side
from tests.support.instruments import NOW, instrument
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.reservations import a_slip

WHO = "keeper07"


@prepares
def show_work_history(scene: Scene) -> Prepared:
    """The submission of a line that the owner has."""
    to = Assignment(scene.owner.organisation, "象山县检定所", "330225")
    line = submitted(a_slip(), "某医院", 1, instrument(), to, NOW)
    event = Event(step=LineStep.SUBMIT, side=Side.ORGANISATION, state=line.state, who=WHO, at=NOW)
    writing = Transaction[None]()
    lines.stage_new(writing, None, line, event)
    assert not writing.commit()
    return Prepared(path={"slip": line.slip, "number": "1"}, shows=WHO)
