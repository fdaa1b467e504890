"""Assigning by hand what nobody is authorised for."""

from tests.support.forms import instrument_form
from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def list_unassigned(scene: Scene) -> Prepared:
    """A line of the hospital's."""
    return Prepared(shows=_slip(scene))


@prepares
def list_assignable(scene: Scene) -> Prepared:
    """For a line of the hospital's."""
    path = {"slip": _slip(scene), "number": "1"}
    return Prepared(path=path, shows=scene.cast["institute"].organisation)


@prepares
def assign_lines(scene: Scene) -> Prepared:
    """A line of the hospital's; from outside it is said of the line that there is none."""
    lines = [{"slip": _slip(scene), "number": 1, "version": 1}]
    body = {"lines": lines, "institution": scene.cast["institute"].organisation}
    return Prepared(body=body, shows='"problem":null')


def _slip(scene: Scene) -> str:
    """A slip of the hospital's that was submitted; no institution has an authorisation."""
    api = scene.as_(scene.cast["hospital"])
    added = api.call("POST", "/instruments", instrument_form())
    assert added.status_code == 201, added.body
    wish = {"instruments": [added.json_body["id"]], "contact": "王芳", "telephone": "13800001234"}
    saved = api.call("POST", "/reservations", wish)
    assert saved.status_code == 201, saved.body
    slip, version = saved.json_body["id"], saved.json_body["version"]
    done = api.call("POST", f"/reservations/{slip}/submission", if_match=f'"{version}"')
    assert done.status_code == 200, done.body
    return str(slip)
