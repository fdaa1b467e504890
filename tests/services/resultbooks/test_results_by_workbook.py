"""Results by workbook, from upload to the last figures, on an AWS in memory."""

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.adapters import clients
from chalicelib.adapters.tables import documents, jobs
from chalicelib.adapters.tables.reservations import lines
from chalicelib.adapters.tables.reservations import results as stored
from chalicelib.domain.audit.action import Action
from chalicelib.domain.documents.owner import organisation_owner
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.workbooks.job import JobState
from chalicelib.handlers.notice_workers import send
from chalicelib.services.resultbooks import write_part
from chalicelib.services.workbooks import end
from tests.support.audit import entries
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.documents import kept, pdf
from tests.support.instruments import NOW, TODAY
from tests.support.people import CODE
from tests.support.queue import records, taken
from tests.support.reservations import COUNTY_INSTITUTE
from tests.support.resultbooks import (
    CLERK_OF_INSTITUTE,
    WORKER,
    a_week_ago,
    certificates,
    filled,
    finish,
    passed,
    read,
    report,
    report_file,
    uploaded,
    worked,
    write,
    zipped,
)
from tests.support.results import finding, ledger_of, publish

NUMBERS = [f"JD2026-{number:04}" for number in range(1, 13)]


def published(line: Line) -> Line:
    """The line as it stands now."""
    return lines.by_keys([line.key])[0]


def told(aws: Aws) -> list[dict[str, Any]]:
    """What organisations are told."""
    return [each for each in taken(aws.notices_queue) if each["kind"] == "lines"]


def test_a_dozen_results_with_their_certificates(aws: Aws, twelve: list[Line]) -> None:
    taken(aws.notices_queue)
    rows = [passed(number) for number in NUMBERS]
    rows[4] |= {"verdict": "不合格"}
    job = worked(uploaded(filled(rows), certificates(*NUMBERS)))
    assert job.state is JobState.DONE
    assert (job.total, job.stored, job.refused, job.result) == (12, 12, 0, False)
    (first,) = lines.by_keys([twelve[0].key])
    assert first.state is LineState.CERTIFIED
    assert first.result
    assert first.result.certificate
    assert first.result.certificate.name == f"{first.result.certificate_number}.pdf"
    claimed = documents.get(first.result.certificate.id)
    assert claimed
    assert (claimed.document, claimed.owner) == (
        first.result.certificate,
        organisation_owner(COUNTY_INSTITUTE),
    )
    assert len(kept()) == 12
    assert ledger_of(twelve[0]).details.due_on == first.result.valid_until
    (news,) = told(aws)
    assert news["params"] | {"count": 12, "passed": 11, "failed": 1} == news["params"]


def test_each_publication_is_in_the_name_of_who_uploaded_it(twelve: list[Line]) -> None:
    worked(uploaded(filled([passed(NUMBERS[0])])))
    (version,) = stored.versions(twelve[0].key)
    assert version.who == "jiliang01"
    found = [each for each in entries(CODE) if each.action is Action.RESULT_PUBLISHED]
    assert [each.actor for each in found] == [CLERK_OF_INSTITUTE]
    assert [each.remark for each in lines.history(twelve[0].key)][-1] == NUMBERS[0]
    assert {each.action for each in entries(COUNTY_INSTITUTE)} == {
        Action.RESULTS_STARTED,
        Action.RESULTS_FINISHED,
    }


def test_rows_that_are_not_filled_in_are_passed_over(twelve: list[Line]) -> None:
    job = worked(uploaded(filled([passed(NUMBERS[0])])))
    assert (job.total, job.stored) == (1, 1)
    assert published(twelve[1]).state is LineState.RECEIVED


def test_a_workbook_with_nothing_filled_in_is_refused(twelve: list[Line]) -> None:
    job = worked(uploaded(filled([])))
    assert (job.state, job.code) == (JobState.REFUSED, "results_empty")


def test_wrong_rows_come_back_and_can_be_uploaded_as_they_are(twelve: list[Line]) -> None:
    rows = [passed(NUMBERS[0]), passed(NUMBERS[1], verified_on=a_week_ago()), passed("?!")]
    job = worked(uploaded(filled(rows)))
    assert (job.total, job.stored, job.refused, job.result) == (3, 1, 2, True)
    (sheet,) = report(job).values()
    assert [row[0] for row in sheet[1:]] == [3, 4]
    reasons = [cell for cell in sheet[0] if str(cell).startswith("原因")]
    assert reasons == ["原因：检定日期", "原因：证书编号"]
    again = worked(uploaded(report_file(job)))
    assert (again.total, again.stored, again.refused) == (2, 0, 2)


def test_files_that_are_missing_damaged_or_of_no_row_are_told(twelve: list[Line]) -> None:
    rows = [passed(number) for number in NUMBERS[:3]]
    files = {"证书/JD2026-0001.PDF": b"%PDF-1.7 no", "证书/jd2026-0003.pdf": pdf(), "证书/另一.pdf": pdf()}
    job = worked(uploaded(filled(rows), zipped(files)))
    assert (job.stored, job.refused, job.unused) == (1, 2, 1)
    sheets = report(job)
    told = [str(row) for row in sheets["未录入的结果"][1:]]
    assert "已损坏" in told[0]
    assert "JD2026-0002.pdf" in told[1]
    assert sheets["未用到的文件"][1:] == [["另一.pdf"]]


def test_certificates_that_never_came_refuse_the_whole(twelve: list[Line], aws: Aws) -> None:
    job = uploaded(filled([passed(NUMBERS[0])]), b"")
    done = worked(job)
    assert (done.state, done.code) == (JobState.REFUSED, "archive_kind")


def test_the_same_workbook_again_is_known(twelve: list[Line]) -> None:
    content = filled([passed(number) for number in NUMBERS])
    worked(uploaded(content))
    again = worked(uploaded(content))
    assert (again.stored, again.refused, again.already_there) == (0, 12, 12)
    assert len(stored.versions(twelve[0].key)) == 1


def test_everything_may_be_delivered_twice(twelve: list[Line], aws: Aws) -> None:
    taken(aws.notices_queue)
    job = uploaded(filled([passed(number) for number in NUMBERS]), certificates(*NUMBERS))
    read(job)
    read(job)
    parts = taken(aws.import_parts_queue)
    assert len(parts) == 4
    for message in parts:
        write_part.write_results_part(job.organisation, job.id, message["part"], NOW)
    first = finish(job)
    for message in parts:
        write_part.write_results_part(job.organisation, job.id, message["part"], NOW)
    assert finish(job) == first
    assert (first.stored, first.refused) == (12, 0)
    assert all(len(stored.versions(line.key)) == 1 for line in twelve)
    assert len(told(aws)) == 1


def test_the_organisation_reads_once_what_became_of_all(
    twelve: list[Line], aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    taken(aws.notices_queue)
    rows = [passed(number) for number in NUMBERS]
    rows[4] |= {"verdict": "不合格"}
    job = uploaded(filled(rows), certificates(*NUMBERS))
    read(job)
    for minute, message in enumerate(taken(aws.import_parts_queue)):
        at = NOW + timedelta(minutes=minute)
        write_part.write_results_part(job.organisation, job.id, message["part"], at)
    finish(job)
    waiting = records(*told(aws))
    for _ in range(2):
        assert send(waiting) == {"batchItemFailures": []}
    (mail,), (text,) = mails.sent, texts.sent
    assert "合格11台，不合格1台" in mail.text
    assert "不合格1台" in text[1]


def test_a_killed_writer_is_followed_by_one_that_finds_what_it_did(
    twelve: list[Line], aws: Aws, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = uploaded(filled([passed(number) for number in NUMBERS]), certificates(*NUMBERS))
    read(job)
    with monkeypatch.context() as patched:
        # Published, and killed before it was noted.
        patched.setattr(write_part, "_moved_on", _die)
        with pytest.raises(RuntimeError):
            write_part.write_results_part(job.organisation, job.id, 1, NOW)
    (part, _) = jobs.parts(job.organisation, job.id)
    assert part.done == 0
    assert sum(published(line).state is LineState.CERTIFIED for line in twelve) == write_part.PACK
    write(job)
    done = finish(job)
    assert (done.state, done.stored, done.refused) == (JobState.DONE, 12, 0)
    assert all(len(stored.versions(line.key)) == 1 for line in twelve)
    # Files of the second try that nobody came to refer to are removed by the worker that looks at them.
    assert {published(line).result.certificate.id for line in twelve} <= {  # type: ignore[union-attr]
        each.split("/")[1] for each in kept()
    }


def test_of_two_writers_at_one_part_the_late_one_counts_nothing_twice(
    twelve: list[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    job = uploaded(filled([passed(number) for number in NUMBERS]), certificates(*NUMBERS))
    read(job)
    publish_pack = write_part._publish

    def overtaken(*arguments: Any) -> Any:
        monkeypatch.setattr(write_part, "_publish", publish_pack)
        write_part.write_results_part(job.organisation, job.id, 1, NOW)
        return publish_pack(*arguments)

    monkeypatch.setattr(write_part, "_publish", overtaken)
    write(job)
    done = finish(job)
    assert (done.stored, done.refused) == (12, 0)
    assert all(len(stored.versions(line.key)) == 1 for line in twelve)


def test_what_was_overtaken_comes_back_and_the_rest_goes_on(twelve: list[Line]) -> None:
    job = uploaded(filled([passed(number) for number in NUMBERS]))
    read(job)
    publish(twelve[3], certificate_number="另2026-1")
    publish(twelve[10], certificate_number=NUMBERS[7])
    write(job)
    done = finish(job)
    assert (done.stored, done.refused) == (9, 3)
    sheet = report(done)["未录入的结果"]
    assert [row[0] for row in sheet[1:]] == [5, 9, 12]
    assert published(twelve[3]).result == finding(twelve[3], certificate_number="另2026-1").result(None)


def test_a_job_that_is_given_up_tells_what_it_did(twelve: list[Line], aws: Aws) -> None:
    taken(aws.notices_queue)
    job = uploaded(filled([passed(number) for number in NUMBERS]))
    read(job)
    write_part.write_results_part(job.organisation, job.id, 1, NOW)
    end.fail(job.organisation, job.id, NOW, actor=WORKER)
    failed = jobs.get(job.organisation, job.id)
    assert failed
    assert (failed.state, failed.stored) == (JobState.FAILED, 8)
    (news,) = told(aws)
    assert news["params"] | {"count": 8} == news["params"]


def test_a_request_that_comes_twice_starts_one_job(twelve: list[Line]) -> None:
    content = filled([])
    assert uploaded(content, key="k").id == uploaded(content, key="k").id


def test_the_validity_is_proposed_where_it_is_left_out_and_none_of_what_failed(twelve: list[Line]) -> None:
    worked(uploaded(filled([passed(NUMBERS[0]), passed(NUMBERS[1], verdict="不合格")])))
    first, second = published(twelve[0]).result, published(twelve[1]).result
    assert first
    assert second
    assert first.valid_until == TODAY.replace(year=TODAY.year + 1, day=TODAY.day - 1)
    assert (second.verdict, second.valid_until) == (Verdict.FAILED, None)


def _die(*_: object) -> None:
    raise RuntimeError


def test_rows_share_their_requests(twelve: list[Line], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_part, "PACK", 10)
    job = uploaded(filled([passed(number) for number in NUMBERS]))
    read(job)
    asked: list[str] = []

    def note(model: Any, **_: Any) -> None:
        asked.append(model.name)

    events = clients.dynamodb().meta.events
    events.register("before-call.dynamodb", note)
    try:
        write_part.write_results_part(job.organisation, job.id, 1, NOW)
    finally:
        events.unregister("before-call.dynamodb", note)
    assert published(twelve[7]).state is LineState.CERTIFIED
    assert sorted(asked) == [
        *["BatchGetItem"] * 4,
        *["GetItem"] * 2,
        "Query",
        *["TransactWriteItems"] * 2,
        "UpdateItem",  # codes for all
    ]
