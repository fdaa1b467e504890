"""What is told of a job, also of one that nobody works on any more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.domain.workbooks.job import (
    ENDED,
    SILENT_AT_MOST,
    STEPS,
    UPLOAD_WITHIN,
    Job,
    JobKind,
    JobState,
)
from tests.support.instruments import NOW, ORGANISATION

JOB = Job(
    id="0" * 26,
    organisation=ORGANISATION,
    kind=JobKind.IMPORT,
    state=JobState.WRITING,
    file_name="台账.xlsx",
    created_by="hospital01",
    created_at=NOW,
    touched_at=NOW,
)
MOMENT = timedelta(seconds=1)


def test_a_workbook_that_never_came_has_expired() -> None:
    waiting = replace(JOB, state=JobState.WAITING_FOR_UPLOAD)
    assert waiting.state_at(NOW + UPLOAD_WITHIN) is JobState.WAITING_FOR_UPLOAD
    assert waiting.state_at(NOW + UPLOAD_WITHIN + MOMENT) is JobState.EXPIRED


@pytest.mark.parametrize("state", [JobState.READING, JobState.WRITING, JobState.FINISHING])
def test_a_job_that_fell_silent_has_failed(state: JobState) -> None:
    silent = replace(JOB, state=state)
    assert silent.state_at(NOW + SILENT_AT_MOST) is state
    assert silent.state_at(NOW + SILENT_AT_MOST + MOMENT) is JobState.FAILED


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_stays_as_it_ended(state: JobState) -> None:
    assert replace(JOB, state=state).state_at(NOW + timedelta(days=9)) is state


def test_every_state_leads_to_an_end_and_none_back_to_the_start() -> None:
    assert {JobState.DONE, JobState.REFUSED, JobState.FAILED, JobState.EXPIRED} == ENDED
    assert all(JobState.WAITING_FOR_UPLOAD not in following for following in STEPS.values())
    assert all(following & (ENDED | STEPS.keys()) for state, following in STEPS.items() if state not in ENDED)
