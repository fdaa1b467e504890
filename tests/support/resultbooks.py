"""Workbooks of results, and the certificates beside them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from openpyxl import load_workbook

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.clock import today
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.resultbooks.columns import COLUMNS
from chalicelib.domain.workbooks.job import Job
from chalicelib.services.resultbooks.start import Announced, archive_key, start_results
from chalicelib.services.resultbooks.template import results_template
from chalicelib.services.resultbooks.write_part import write_results_part
from chalicelib.services.workbooks import end, progress
from chalicelib.services.workbooks.read_import import read_import
from chalicelib.services.workbooks.start import upload_key
from tests.support.documents import pdf
from tests.support.instruments import NOW
from tests.support.queue import taken
from tests.support.reservations import CLERK, COUNTY_INSTITUTE

VERIFIER = replace(
    CLERK,
    user_name="jiliang01",
    kind=AccountKind.INSTITUTION,
    organisation_id=COUNTY_INSTITUTE,
    organisation_kind=OrganisationKind.INSTITUTION,
)
CLERK_OF_INSTITUTE = Actor(kind=ActorKind.INSTITUTION, account_id="a", user_name="jiliang01")
WORKER = Actor.worker("import-writer")
_PLACES = {column.field: place for place, column in enumerate(COLUMNS, start=1)}

Row = Mapping[str, Any]


def passed(number: str, **changes: Any) -> dict[str, Any]:
    """What is filled in of an instrument that passed today."""
    return {"verdict": "合格", "verified_on": today(), "certificate_number": number} | changes


def filled(rows: Sequence[Row], institution: str = COUNTY_INSTITUTE) -> bytes:
    """The institution's template with the first of its rows filled in, one after the other."""
    book = load_workbook(io.BytesIO(results_template(institution, NOW).content))
    sheet = book.worksheets[0]
    for at, row in enumerate(rows, start=2):
        for field, value in row.items():
            sheet.cell(at, _PLACES[field]).value = value
    return saved(book)


def saved(book: Any) -> bytes:
    """A workbook as a file."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of files by name."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def certificates(*numbers: str) -> bytes:
    """A certificate for each number."""
    return zipped({f"{number}.pdf": pdf() for number in numbers})


def uploaded(
    content: bytes,
    archive: bytes | None = None,
    caller: Caller = VERIFIER,
    key: str | None = None,
    at: datetime = NOW,
) -> Job:
    """A job whose files have come."""
    announced = Announced("证书.zip", len(archive)) if archive is not None else None
    workbook = Announced("结果.xlsx", len(content))
    job = start_results(caller, workbook, announced, key, at, actor=CLERK_OF_INSTITUTE).job
    bucket = config().uploads_bucket
    if archive is not None:
        storage.put(bucket, archive_key(job), archive, storage.ZIP)
    storage.put(bucket, upload_key(job.organisation, job.id), content, storage.XLSX)
    return job


def read(job: Job) -> None:
    """What the reader does when it hears of the workbook."""
    read_import(job.organisation, job.id, NOW, actor=WORKER)


def write(job: Job) -> None:
    """What the writers do with the parts that were announced."""
    for message in taken(config().import_parts_queue):
        write_results_part(job.organisation, message["job"], message["part"], NOW)


def finish(job: Job) -> Job:
    """What the workbook writer does in the end."""
    for message in taken(config().workbooks_queue):
        end.write_workbook(
            job.organisation, message["job"], lambda _: Conditions(), lambda: NOW, actor=WORKER
        )
    return progress.one(job.organisation, job.id, NOW)


def worked(job: Job) -> Job:
    """Read, written and finished."""
    read(job)
    write(job)
    return finish(job)


def report(job: Job) -> dict[str, list[list[Any]]]:
    """The workbook that came of a job: the values of each sheet."""
    book = load_workbook(io.BytesIO(report_file(job)))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def report_file(job: Job) -> bytes:
    """The same as a file."""
    return storage.get(config().results_bucket, progress.result_key(job))


def a_week_ago() -> date:
    """Before anything was received."""
    return today() - timedelta(days=7)
