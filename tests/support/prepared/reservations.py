"""Reservations: the organisation's side."""

from typing import Any

from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.reservations import a_target, draft_of, instrument_of, submitted_by


@prepares
def list_reservations(scene: Scene) -> Prepared:
    """One that is not submitted."""
    return Prepared(shows=draft_of(scene.owner.organisation).id)


@prepares
def save_reservation(scene: Scene) -> Prepared:
    """A new one."""
    return Prepared(body=_form(scene))


@prepares
def preview_reservation(scene: Scene) -> Prepared:
    """An instrument for which nobody is authorised; to somebody else it is no instrument at all."""
    return Prepared(body={"instruments": [instrument_of(scene.owner.organisation)]}, shows='"problem":null')


@prepares
def show_reservation(scene: Scene) -> Prepared:
    """One that is not submitted."""
    return Prepared(path={"slip": draft_of(scene.owner.organisation).id})


@prepares
def edit_reservation(scene: Scene) -> Prepared:
    """Another contact."""
    slip = draft_of(scene.owner.organisation)
    picked = instrument_of(scene.owner.organisation)
    return Prepared(path={"slip": slip.id}, body=_body(picked), version=slip.version)


@prepares
def delete_reservation(scene: Scene) -> Prepared:
    """Gone."""
    slip = draft_of(scene.owner.organisation)
    return Prepared(path={"slip": slip.id}, version=slip.version)


@prepares
def submit_reservation(scene: Scene) -> Prepared:
    """Nobody is authorised for it, so that it waits for the administrator."""
    slip = draft_of(scene.owner.organisation)
    return Prepared(path={"slip": slip.id}, version=slip.version)


@prepares
def list_reservation_lines(scene: Scene) -> Prepared:
    """One line."""
    return Prepared(path={"slip": submitted_by(scene.owner.organisation).slip})


@prepares
def show_line_history(scene: Scene) -> Prepared:
    """The submission."""
    return Prepared(path={"slip": submitted_by(scene.owner.organisation).slip, "number": "1"})


@prepares
def cancel_reservation_lines(scene: Scene) -> Prepared:
    """One line; who does not own it is told so of each."""
    line = submitted_by(scene.owner.organisation)
    return Prepared(body={"lines": [a_target(line)], "reason": "改期"}, shows='"problem":null')


@prepares
def print_reservation(scene: Scene) -> Prepared:
    """The slip as a PDF."""
    return Prepared(path={"slip": submitted_by(scene.owner.organisation).slip})


def _form(scene: Scene) -> dict[str, Any]:
    return _body(instrument_of(scene.owner.organisation))


def _body(instrument: str) -> dict[str, Any]:
    return {"instruments": [instrument], "contact": "王芳", "telephone": "13800001234"}
