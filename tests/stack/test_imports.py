"""Imports on the stack: big ones, the same one twice, and one whose worker is killed."""

import time
from pathlib import Path

import pytest

from bench.samples import make_workbook
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import at_once

pytestmark = pytest.mark.stack

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture
def clerk(local_stack: LocalStack, request: pytest.FixtureRequest) -> Clerk:
    """A clerk with an empty ledger."""
    return clerk_of(local_stack, 30_000_000 + sum(request.node.name.encode()))


def test_two_thousand_rows_are_stored_and_the_same_file_again_stores_none(clerk: Clerk) -> None:
    content = (SAMPLES / "hospital-ledger.xlsx").read_bytes()
    first = clerk.ended(clerk.upload(content))
    assert (first["state"], first["stored"], first["refused"]) == ("done", 2000, 0)
    assert clerk.summary()["total"] == 2000
    again = clerk.ended(clerk.upload(content))
    assert (again["state"], again["stored"], again["already_there"]) == ("done", 0, 2000)
    assert clerk.summary()["total"] == 2000


def test_the_same_file_twice_at_the_same_moment_stores_every_row_once(clerk: Clerk) -> None:
    content = (SAMPLES / "hospital-ledger-messy.xlsx").read_bytes()
    jobs = at_once([lambda: clerk.ended(clerk.upload(content))] * 4)
    assert [job["state"] for job in jobs] == ["done"] * 4
    assert sum(job["stored"] for job in jobs) == 51
    assert clerk.summary()["total"] == 51


def test_an_import_whose_writers_are_killed_goes_on_by_itself(
    clerk: Clerk, local_stack: LocalStack, tmp_path: Path
) -> None:
    rows = 4000
    content = make_workbook(tmp_path / "big.xlsx", rows, prefix="K").read_bytes()
    job_id = clerk.upload(content)
    while not (job := clerk.job(job_id))["stored"]:
        assert job["state"] in {"waiting_for_upload", "reading", "writing"}, job
        time.sleep(0.05)
    assert job["stored"] < rows
    assert local_stack.kill_workers("import-writer") > 0
    ended = clerk.ended(job_id)
    assert (ended["state"], ended["stored"], ended["refused"]) == ("done", rows, 0)
    assert clerk.summary()["total"] == rows


def test_what_is_no_workbook_is_refused_and_the_worker_lives_on(clerk: Clerk) -> None:
    refused = clerk.ended(clerk.upload(b"PK\x03\x04 not really"))
    assert refused["state"] == "refused"
    assert refused["problem"]["detail"]
    messy = (SAMPLES / "hospital-ledger-messy.xlsx").read_bytes()
    assert clerk.ended(clerk.upload(messy))["stored"] == 51
