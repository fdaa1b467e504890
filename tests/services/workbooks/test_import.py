"""An import from upload to its last figures, on an AWS in memory."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chalicelib.adapters import clients, storage
from chalicelib.adapters.tables.jobs import JobItem
from chalicelib.adapters.workbooks.export import write_export
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.verdict import LastVerdict
from chalicelib.domain.reference.catalogue import PACKAGED
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.services.editions import maintain
from chalicelib.services.ledger import browse, edit
from chalicelib.services.workbooks import end, parts, progress
from chalicelib.services.workbooks import read_import as read_import_module
from chalicelib.services.workbooks.read_import import read_import
from chalicelib.services.workbooks.start import start_export, start_import, upload_key
from chalicelib.services.workbooks.write_part import write_part
from tests.support.audit import ACTOR, entries
from tests.support.aws import Aws
from tests.support.editions import REMOVED, changed_kinds, workbook
from tests.support.instruments import NOW, ORGANISATION, TODAY, details

SAMPLES = Path(__file__).parents[2] / "samples"
WORKER = Actor.worker("workbook-writer")
CALLER = Caller(
    account_id="a",
    user_name="hospital01",
    kind=AccountKind.ENTERPRISE,
    session_id="s",
    organisation_id=ORGANISATION,
)


def upload(content: bytes, aws: Aws) -> Job:
    job = start_import(CALLER, "台账.xlsx", len(content), None, NOW, actor=ACTOR).job
    storage.put(aws.uploads_bucket, upload_key(ORGANISATION, job.id), content, storage.XLSX)
    return job


def work(job: Job, aws: Aws) -> Job:
    """Do what the workers would, until no message is left."""
    read_import(ORGANISATION, job.id, NOW, actor=WORKER)
    for message in _drain(aws.import_parts_queue):
        write_part(ORGANISATION, message["job"], message["part"], NOW)
    finish(aws)
    return progress.one(ORGANISATION, job.id, NOW)


def finish(aws: Aws) -> None:
    for message in _drain(aws.workbooks_queue):
        end.write_workbook(ORGANISATION, message["job"], lambda _: Conditions(), lambda: NOW, actor=WORKER)


def _drain(queue: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    while messages := clients.sqs().receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            clients.sqs().delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
            found.append(json.loads(message["Body"]))
    return found


@pytest.fixture
def messy() -> bytes:
    return (SAMPLES / "hospital-ledger-messy.xlsx").read_bytes()


def test_good_rows_are_stored_and_the_others_come_back(aws: Aws, messy: bytes) -> None:
    job = work(upload(messy, aws), aws)
    assert job.state is JobState.DONE
    assert (job.total, job.stored, job.refused, job.already_there) == (60, 51, 9, 0)
    assert browse.summary(ORGANISATION, TODAY).total == 51
    assert storage.size(aws.results_bucket, progress.result_key(job)) > 0


def test_the_same_file_again_stores_nothing_and_says_so(aws: Aws, messy: bytes) -> None:
    work(upload(messy, aws), aws)
    again = work(upload(messy, aws), aws)
    assert (again.stored, again.refused, again.already_there) == (0, 60, 51)
    assert browse.summary(ORGANISATION, TODAY).total == 51


def test_everything_may_be_delivered_twice(aws: Aws, messy: bytes) -> None:
    job = upload(messy, aws)
    read_import(ORGANISATION, job.id, NOW, actor=WORKER)
    read_import(ORGANISATION, job.id, NOW, actor=WORKER)
    parts = _drain(aws.import_parts_queue)
    assert len(parts) == 2
    for message in parts:
        write_part(ORGANISATION, job.id, message["part"], NOW)
    finish(aws)
    write_part(ORGANISATION, job.id, 1, NOW)
    finish(aws)
    assert progress.one(ORGANISATION, job.id, NOW).stored == 51
    assert browse.summary(ORGANISATION, TODAY).total == 51
    assert sorted(each.action for each in entries(ORGANISATION)) == ["import_finished", "import_started"]


def test_an_import_leaves_who_started_it_and_the_counts(aws: Aws, messy: bytes) -> None:
    job = work(upload(messy, aws), aws)
    found = {each.action: each for each in entries(ORGANISATION)}
    assert found.keys() == {Action.IMPORT_STARTED, Action.IMPORT_FINISHED}
    assert found[Action.IMPORT_STARTED].actor == ACTOR
    finished = found[Action.IMPORT_FINISHED]
    assert finished.actor == WORKER
    (target,) = finished.targets
    assert (target.id, target.name) == (job.id, "台账.xlsx")
    assert target.after == {
        "started_by": "hospital01",
        "stored": 51,
        "total": 60,
        "refused": 9,
        "already_there": 0,
    }


def test_an_import_that_is_given_up_says_how_much_of_it_was_stored(aws: Aws, messy: bytes) -> None:
    job = upload(messy, aws)
    read_import(ORGANISATION, job.id, NOW, actor=WORKER)
    write_part(ORGANISATION, job.id, 1, NOW)
    for _ in range(2):
        end.fail(ORGANISATION, job.id, NOW, actor=WORKER)
    (failed,) = [each for each in entries(ORGANISATION) if each.action is Action.IMPORT_FAILED]
    assert failed.targets[0].after["stored"] == browse.summary(ORGANISATION, TODAY).total != 0


def test_whoever_takes_data_out_is_on_record(aws: Aws) -> None:
    export = start_export(CALLER, {"item": "压力表"}, None, NOW, actor=ACTOR)
    finish(aws)
    progress.download(ORGANISATION, export.id, NOW, actor=ACTOR)
    found = {each.action: each for each in entries(ORGANISATION)}
    assert found.keys() == {Action.EXPORT_STARTED, Action.EXPORT_FINISHED, Action.RESULT_DOWNLOADED}
    assert found[Action.EXPORT_STARTED].targets[0].after == {"item": "压力表"}
    assert found[Action.EXPORT_FINISHED].targets[0].after == {"started_by": "hospital01", "stored": 0}
    assert found[Action.RESULT_DOWNLOADED].actor == ACTOR


def test_what_is_no_workbook_is_refused_as_a_whole(aws: Aws) -> None:
    job = upload(b"name,item\n", aws)
    read_import(ORGANISATION, job.id, NOW, actor=WORKER)
    refused = progress.one(ORGANISATION, job.id, NOW)
    assert (refused.state, refused.code) == (JobState.REFUSED, "not_a_workbook")
    assert _drain(aws.import_parts_queue) == []
    assert {each.action for each in entries(ORGANISATION)} == {Action.IMPORT_STARTED, Action.IMPORT_REFUSED}


def test_an_export_can_be_imported_into_an_empty_ledger_unchanged(aws: Aws, messy: bytes) -> None:
    work(upload(messy, aws), aws)
    before = browse.page(ORGANISATION, Conditions(), None, 100, TODAY).instruments
    export = start_export(CALLER, {}, None, NOW, actor=ACTOR)
    finish(aws)
    content = storage.get(aws.results_bucket, progress.result_key(export))
    other = "91350100M000100Y43"
    caller = replace(CALLER, organisation_id=other)
    job = start_import(caller, "导出.xlsx", len(content), None, NOW, actor=ACTOR).job
    storage.put(aws.uploads_bucket, upload_key(other, job.id), content, storage.XLSX)
    read_import(other, job.id, NOW, actor=ACTOR)
    for message in _drain(aws.import_parts_queue):
        write_part(other, job.id, message["part"], NOW)
    after = browse.page(other, Conditions(), None, 100, TODAY).instruments
    assert sorted(map(_content, after)) == sorted(map(_content, before))


def _content(instrument: Instrument) -> str:
    return repr((instrument.details, instrument.status))


def test_rows_of_instruments_in_the_ledger_keep_a_kind_that_is_gone_and_new_ones_do_not(
    aws: Aws, tmp_path: Path
) -> None:
    gone = details(item=REMOVED[0], kind=REMOVED[1])
    moved = details(item=REMOVED[0], kind=REMOVED[1], serial_number="SN-3")
    edit.add(ORGANISATION, gone, None, NOW, actor=ACTOR)
    edit.add(ORGANISATION, details(serial_number="SN-3"), None, NOW, actor=ACTOR)
    new = details(item=REMOVED[0], kind=REMOVED[1], serial_number="SN-2")
    nameless = details(item=REMOVED[0], kind=REMOVED[1], serial_number="")
    write_export(
        tmp_path / "export.xlsx",
        [(each, Status.IN_SERVICE, LastVerdict.PASSED) for each in (gone, new, moved, nameless)],
    )
    _publish_another_edition()
    job = work(upload((tmp_path / "export.xlsx").read_bytes(), aws), aws)
    assert (job.stored, job.refused, job.already_there) == (0, 4, 1)
    refused = parts.fetch_refused(ORGANISATION, job.id)
    assert [(row.number, [error.code for error in row.errors]) for row in refused] == [
        (3, ["kind_not_of_item"]),
        (4, ["kind_not_of_item"]),
        (5, ["kind_not_of_item"]),
    ]


def test_an_import_goes_on_with_the_edition_it_was_begun_with(aws: Aws, tmp_path: Path) -> None:
    kept = details(item=REMOVED[0], kind=REMOVED[1])
    write_export(tmp_path / "export.xlsx", [(kept, Status.IN_SERVICE, LastVerdict.PASSED)])
    job = upload((tmp_path / "export.xlsx").read_bytes(), aws)
    _publish_another_edition()
    assert work(job, aws).stored == 1


def test_what_was_laid_down_is_not_judged_again(
    aws: Aws, messy: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = upload(messy, aws)
    with monkeypatch.context() as patched:
        patched.setattr(read_import_module, "announce_parts", _die)
        with pytest.raises(RuntimeError):
            read_import(ORGANISATION, job.id, NOW, actor=WORKER)
    JobItem(ORGANISATION, f"JOB#{job.id}").update([JobItem.state.set(JobState.READING)])
    with monkeypatch.context() as patched:
        patched.setattr(read_import_module, "judged", _die)
        done = work(job, aws)
    assert (done.total, done.stored, done.refused) == (60, 51, 9)


def _die(*_: object) -> None:
    raise RuntimeError


def _publish_another_edition() -> None:
    listed = maintain.load("另一版", TODAY, workbook(changed_kinds()), None, NOW, actor=ACTOR)
    maintain.publish(listed.edition.id, 1, PACKAGED, NOW, actor=ACTOR)
