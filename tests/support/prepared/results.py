"""Results of verifications."""

from typing import Any

from chalicelib.domain.clock import now, today
from chalicelib.domain.reservations.line import Line
from chalicelib.services.reservations import results
from tests.support.audit import ACTOR
from tests.support.cast import Person
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.reservations import a_target, authorise, submitted_by
from tests.support.results import finding, received, result_form

NUMBER = "强检字第2026-0001号"


@prepares
def publish_result(scene: Scene) -> Prepared:
    """Of a line that was received."""
    line = _received(scene)
    return Prepared(path=_path(line), body=result_form(), version=line.version)


@prepares
def correct_result(scene: Scene) -> Prepared:
    """Another number, and why."""
    line = published(scene)
    body = result_form(certificate_number=NUMBER, reason="编号录错")
    return Prepared(path=_path(line), body=body, version=line.version, shows=NUMBER)


@prepares
def propose_validity(scene: Scene) -> Prepared:
    """Of a line that was received."""
    day = f"?verified_on={today().isoformat()}"
    return Prepared(path=_path(_received(scene)), query=day, shows='"required":true')


@prepares
def hand_back_work(scene: Scene) -> Prepared:
    """One line that was published."""
    return Prepared(body={"lines": [a_target(published(scene))]}, shows='"problem":null')


@prepares
def download_results_template(scene: Scene) -> Prepared:
    """With a line that was received; what it says is within the workbook."""
    _received(scene)
    return Prepared()


@prepares
def start_results(scene: Scene) -> Prepared:
    """A workbook and its certificates are announced."""
    files = {"certificates": {"file_name": "证书.zip", "size": 2000}}
    return Prepared(body={"file_name": "结果.xlsx", "size": 1000} | files)


@prepares
def list_results(scene: Scene) -> Prepared:
    """One version, read by the organisation or by the institution."""
    line = published(scene)
    return Prepared(path=_path(line), shows=str(finding(line).certificate_number))


def _received(scene: Scene) -> Line:
    institution = _institution(scene)
    authorise(institution.organisation)
    other = "clinic" if scene.owner.name == "hospital" else "hospital"
    enterprise = scene.owner if institution != scene.owner else scene.cast[other]
    return received(institution.organisation, submitted_by(enterprise.organisation))


def _institution(scene: Scene) -> Person:
    is_enterprise = scene.owner.name in ("hospital", "clinic", "nurse", "doctor")
    return scene.cast["institute"] if is_enterprise else scene.owner


def published(scene: Scene) -> Line:
    """A line of an enterprise, with the owner among enterprise and institution."""
    line = _received(scene)
    return results.publish(line.institution or "", finding(line), now(), actor=ACTOR)


def _path(line: Line) -> dict[str, Any]:
    return {"slip": line.slip, "number": str(line.number)}
