"""Reservations: the institution's side."""

from typing import Any

from chalicelib.domain.clock import now, today
from chalicelib.domain.reservations.line import Line
from chalicelib.services.reservations import work
from tests.support.audit import ACTOR
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.reservations import a_target, authorise, submitted_by

TOLD = '"problem":null'


@prepares
def list_work(scene: Scene) -> Prepared:
    """One line."""
    return Prepared(shows=_line(scene).slip_number)


@prepares
def summarise_work(scene: Scene) -> Prepared:
    """One line, counted."""
    _line(scene)
    return Prepared(shows='"assigned":1')


@prepares
def accept_work(scene: Scene) -> Prepared:
    """One line; who does not have it is told so of each."""
    return Prepared(body=_body(_line(scene)), shows=TOLD)


@prepares
def refuse_work(scene: Scene) -> Prepared:
    """One line, with the reason."""
    return Prepared(body=_body(_line(scene), reason="设备检修"), shows=TOLD)


@prepares
def appoint_work(scene: Scene) -> Prepared:
    """One line that was accepted."""
    where = {"day": today().isoformat(), "time": "09:30", "place": "收发室", "on_site": False}
    return Prepared(body=_body(_accepted(scene), **where), shows=TOLD)


@prepares
def receive_work(scene: Scene) -> Prepared:
    """One line that was accepted."""
    return Prepared(body=_body(_accepted(scene), day=today().isoformat()), shows=TOLD)


def _line(scene: Scene) -> Line:
    authorise(scene.owner.organisation)
    other = "clinic" if scene.owner.name == "hospital" else "hospital"
    return submitted_by(scene.cast[other].organisation)


def _accepted(scene: Scene) -> Line:
    line = _line(scene)
    outcome = work.accept(scene.owner.organisation, {line.key: line.version}, now(), actor=ACTOR)[line.key]
    assert isinstance(outcome, Line)
    return outcome


def _body(line: Line, **fields: Any) -> dict[str, Any]:
    return {"lines": [a_target(line)], **fields}
