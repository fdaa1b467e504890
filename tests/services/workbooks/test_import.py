"""An import from upload to its last figures, on an AWS in memory."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chalicelib.adapters import clients, storage
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.services.ledger import browse
from chalicelib.services.workbooks import end, progress
from chalicelib.services.workbooks.read_import import read_import
from chalicelib.services.workbooks.start import start_export, start_import, upload_key
from chalicelib.services.workbooks.write_part import write_part
from tests.support.aws import Aws
from tests.support.instruments import NOW, ORGANISATION, TODAY

SAMPLES = Path(__file__).parents[2] / "samples"
CALLER = Caller(
    account_id="a",
    user_name="hospital01",
    kind=AccountKind.ENTERPRISE,
    session_id="s",
    organisation_code=ORGANISATION,
)


def upload(content: bytes, aws: Aws) -> Job:
    job = start_import(CALLER, "台账.xlsx", len(content), None, NOW).job
    storage.put(aws.uploads_bucket, upload_key(ORGANISATION, job.id), content, storage.XLSX)
    return job


def work(job: Job, aws: Aws) -> Job:
    """Do what the workers would, until no message is left."""
    read_import(ORGANISATION, job.id, NOW)
    for message in _drain(aws.import_parts_queue):
        write_part(ORGANISATION, message["job"], message["part"], NOW)
    finish(aws)
    return progress.one(ORGANISATION, job.id, NOW)


def finish(aws: Aws) -> None:
    for message in _drain(aws.workbooks_queue):
        end.write_workbook(ORGANISATION, message["job"], lambda _: Conditions(), lambda: NOW)


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
    read_import(ORGANISATION, job.id, NOW)
    read_import(ORGANISATION, job.id, NOW)
    parts = _drain(aws.import_parts_queue)
    assert len(parts) == 2
    for message in parts:
        write_part(ORGANISATION, job.id, message["part"], NOW)
    finish(aws)
    write_part(ORGANISATION, job.id, 1, NOW)
    finish(aws)
    assert progress.one(ORGANISATION, job.id, NOW).stored == 51
    assert browse.summary(ORGANISATION, TODAY).total == 51


def test_what_is_no_workbook_is_refused_as_a_whole(aws: Aws) -> None:
    job = upload(b"name,item\n", aws)
    read_import(ORGANISATION, job.id, NOW)
    refused = progress.one(ORGANISATION, job.id, NOW)
    assert (refused.state, refused.code) == (JobState.REFUSED, "not_a_workbook")
    assert _drain(aws.import_parts_queue) == []


def test_an_export_can_be_imported_into_an_empty_ledger_unchanged(aws: Aws, messy: bytes) -> None:
    work(upload(messy, aws), aws)
    before = browse.page(ORGANISATION, Conditions(), None, 100, TODAY).instruments
    export = start_export(CALLER, {}, None, NOW)
    finish(aws)
    content = storage.get(aws.results_bucket, progress.result_key(export))
    other = "91350100M000100Y43"
    caller = replace(CALLER, organisation_code=other)
    job = start_import(caller, "导出.xlsx", len(content), None, NOW).job
    storage.put(aws.uploads_bucket, upload_key(other, job.id), content, storage.XLSX)
    read_import(other, job.id, NOW)
    for message in _drain(aws.import_parts_queue):
        write_part(other, job.id, message["part"], NOW)
    after = browse.page(other, Conditions(), None, 100, TODAY).instruments
    assert sorted(map(_content, after)) == sorted(map(_content, before))


def _content(instrument: Instrument) -> str:
    return repr((instrument.details, instrument.status))
