"""Results for tests."""

from datetime import date, timedelta
from typing import Any

from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.clock import now, today
from chalicelib.domain.ledger.due import due_date
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.services.ledger import browse
from chalicelib.services.reservations import results, submission, work
from tests.support.audit import ACTOR
from tests.support.instruments import NOW
from tests.support.people import CODE
from tests.support.reservations import CLERK, COUNTY_INSTITUTE, saved

NUMBER = "JD2026-0001"
FAILED: dict[str, Any] = {"verdict": Verdict.FAILED, "valid_until": None}


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


def reserved(known: list[Instrument]) -> list[Line]:
    """Instruments on a new slip, each of them received by the county's institute the day before."""
    draft = saved(known)
    day = timedelta(days=1)
    slip = submission.submit(CLERK, draft.id, draft.version, NOW - day, actor=ACTOR)
    return [received(COUNTY_INSTITUTE, each, today() - day) for each in lines.of_slip(slip.id, 0, 500)]


def publish(line: Line, **changes: Any) -> Line:
    """Published by the county's institute."""
    return results.publish(COUNTY_INSTITUTE, finding(line, **changes), NOW, actor=ACTOR)


def correct(line: Line, reason: str = "录入有误", **changes: Any) -> Line:
    """Corrected by the county's institute."""
    return results.correct(COUNTY_INSTITUTE, finding(line, **changes), reason, NOW, actor=ACTOR)


def hand_back(line: Line) -> Line:
    """Handed back by the county's institute."""
    outcome = work.hand_back(COUNTY_INSTITUTE, {line.key: line.version}, NOW, actor=ACTOR)[line.key]
    assert isinstance(outcome, Line)
    return outcome


def ledger_of(line: Line) -> Instrument:
    """The instrument of a line as the ledger has it."""
    return browse.one(CODE, line.instrument.id)
