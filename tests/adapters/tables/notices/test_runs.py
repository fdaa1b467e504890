"""Runs are noted when they start and when they finish."""

from datetime import timedelta

from chalicelib.adapters.tables.notices import runs
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.notices.run import Run
from tests.support.audit import entries
from tests.support.aws import Aws
from tests.support.instruments import NOW, TODAY

LATER = NOW + timedelta(minutes=1)
ENTRY = entry_of(Action.REMINDERS_PLANNED, Actor.worker("reminder-planner"), LATER)


def test_a_run_starts_and_finishes(aws: Aws) -> None:
    runs.start(TODAY, NOW)
    started = Run(day=TODAY, started_at=NOW, finished_at=None, organisations=0, instruments=0)
    assert runs.newest(10) == [started]

    runs.finish(TODAY, LATER, 3, 70, ENTRY)
    finished = Run(day=TODAY, started_at=NOW, finished_at=LATER, organisations=3, instruments=70)
    assert runs.newest(10) == [finished]
    assert entries("WORKER") == [ENTRY]


def test_a_second_start_leaves_the_day_finished(aws: Aws) -> None:
    runs.start(TODAY, NOW)
    runs.finish(TODAY, NOW, 3, 70, ENTRY)
    runs.start(TODAY, LATER)
    (run,) = runs.newest(10)
    assert (run.started_at, run.finished_at) == (LATER, NOW)


def test_the_newest_come_first(aws: Aws) -> None:
    days = [TODAY - timedelta(days=back) for back in range(4)]
    for day in days:
        runs.start(day, NOW)
    assert [run.day for run in runs.newest(3)] == days[:3]
