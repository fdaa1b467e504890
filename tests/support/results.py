"""Results for tests."""

from datetime import date
from typing import Any

from chalicelib.domain.clock import now, today
from chalicelib.domain.ledger.due import due_date
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.services.reservations import work
from tests.support.audit import ACTOR

NUMBER = "JD2026-0001"


def received(institution: str, line: Line, day: date | None = None) -> Line:
    """A line of the institution's, once the instrument was handed over."""
    work.accept(institution, {line.key: line.version}, now(), actor=ACTOR)
    done = work.receive(institution, {line.key: line.version + 1}, day or today(), now(), actor=ACTOR)
    outcome = done[line.key]
    assert isinstance(outcome, Line)
    return outcome


def finding(line: Line, **changes: Any) -> Finding:
    """Passed today, valid for a year."""
    values: dict[str, Any] = {
        "key": line.key,
        "version": line.version,
        "verdict": Verdict.PASSED,
        "verified_on": today(),
        "valid_until": due_date(today(), 12),
        "certificate_number": NUMBER,
    }
    return Finding(**values | changes)


def result_form(**changes: Any) -> dict[str, Any]:
    """The same as a form sends it."""
    return {
        "verdict": "passed",
        "verified_on": today().isoformat(),
        "valid_until": due_date(today(), 12).isoformat(),
        "certificate_number": NUMBER,
        "certificate": None,
    } | changes
