"""The ledger, and jobs."""

from dataclasses import replace
from typing import Any

from chalicelib.adapters.tables import jobs
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.workbooks.job import JobState
from chalicelib.handlers.workbook_workers import WORKBOOK_WRITER
from chalicelib.services.workbooks import end
from tests.support.forms import instrument_form
from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def list_instruments(scene: Scene) -> Prepared:
    """One instrument."""
    return Prepared(shows=_instrument(scene))


@prepares
def list_quality(scene: Scene) -> Prepared:
    """One instrument."""
    return Prepared(shows=_instrument(scene))


@prepares
def summarise_ledger(scene: Scene) -> Prepared:
    """One instrument, counted."""
    _instrument(scene)
    return Prepared(shows='"total":1')


@prepares
def add_instrument(scene: Scene) -> Prepared:
    """A new one."""
    return Prepared(body=instrument_form())


@prepares
def show_instrument(scene: Scene) -> Prepared:
    """One of the owner's."""
    return Prepared(path={"instrument_id": _instrument(scene)})


@prepares
def edit_instrument(scene: Scene) -> Prepared:
    """Another place."""
    return Prepared(path={"instrument_id": _instrument(scene)}, body=instrument_form(place="门诊"), version=1)


@prepares
def delete_instrument(scene: Scene) -> Prepared:
    """Gone."""
    return Prepared(path={"instrument_id": _instrument(scene)}, version=1)


@prepares
def act_on_instruments(scene: Scene) -> Prepared:
    """Out of service; who does not own it is told so of each."""
    targets = [{"id": _instrument(scene), "version": 1}]
    return Prepared(body={"action": "disable", "instruments": targets}, shows='"problem":null')


@prepares
def start_import(scene: Scene) -> Prepared:
    """A workbook is announced."""
    return Prepared(body={"file_name": "台账.xlsx", "size": 1000})


@prepares
def start_export(scene: Scene) -> Prepared:
    """All of the ledger."""
    return Prepared(body={})


@prepares
def list_jobs(scene: Scene) -> Prepared:
    """One job."""
    return Prepared(shows=_job(scene))


@prepares
def show_job(scene: Scene) -> Prepared:
    """The owner's job."""
    return Prepared(path={"job_id": _job(scene)})


@prepares
def download_result(scene: Scene) -> Prepared:
    """The owner's export, which is done, or a report of the owner's results."""
    job_id = _job(scene)
    owner = scene.owner.organisation
    if _is_institution(scene):
        job = jobs.get(owner, job_id)
        assert job
        jobs.move(replace(job, state=JobState.READING, result=True))
    else:
        end.write_workbook(owner, job_id, lambda _: Conditions(), now, actor=WORKBOOK_WRITER)
    return Prepared(path={"job_id": job_id})


def _instrument(scene: Scene) -> str:
    return _made(scene, "/instruments", instrument_form())


def _is_institution(scene: Scene) -> bool:
    return scene.owner.name not in ("hospital", "clinic", "nurse", "doctor")


def _job(scene: Scene) -> str:
    """An export of an enterprise's, results of an institution's."""
    if not _is_institution(scene):
        return _made(scene, "/exports", {})
    answer = scene.as_owner().call("POST", "/work/results", {"file_name": "结果.xlsx", "size": 1000})
    assert answer.status_code == 201, answer.body
    return str(answer.json_body["job"]["id"])


def _made(scene: Scene, path: str, body: Any) -> str:
    answer = scene.as_owner().call("POST", path, body)
    assert answer.status_code == 201, answer.body
    return str(answer.json_body["id"])
