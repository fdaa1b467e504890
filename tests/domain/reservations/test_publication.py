"""What a published result does to the instrument."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.assignment import Assignment
from chalicelib.domain.reservations.line import Line, submitted
from chalicelib.domain.reservations.publication import entered, entered_anew
from chalicelib.domain.reservations.result import Result, Verdict
from tests.domain.ledger.strategies import instruments
from tests.support.instruments import NOW, TODAY, instrument
from tests.support.reservations import a_slip

VALIDITIES = {Validity.VALID, Validity.DUE_SOON, Validity.UNLIMITED, Validity.OVERDUE}


def line(known: Instrument, **found: Any) -> Line:
    to = Assignment("A", "甲所", "330225")
    values: dict[str, Any] = {"verdict": Verdict.PASSED, "verified_on": TODAY, "valid_until": None}
    result = Result(certificate_number="JD-1", **values | found)
    return replace(submitted(a_slip(), "某医院", 1, known, to, NOW), result=result)


def after(known: Instrument, **found: Any) -> Instrument:
    changed = entered(known, line(known, **found), "", NOW).after
    assert changed
    return changed


@given(instruments(), st.none() | st.dates(TODAY, date(2030, 1, 1)))
def test_the_ledger_has_the_dates_of_what_passed(known: Instrument, until: date | None) -> None:
    details = after(known, valid_until=until).details
    assert (details.last_verified_on, details.due_on, details.certificate_number) == (TODAY, until, "JD-1")


@given(instruments())
def test_what_failed_counts_as_valid_in_no_status(known: Instrument) -> None:
    failed = after(known, verdict=Verdict.FAILED)
    assert failed.validity(TODAY) not in VALIDITIES
    assert failed.details.due_on is None
    assert after(failed).failed_on is None


def test_only_the_slip_of_the_line_lets_go() -> None:
    on_it = instrument(reservation=a_slip().id)
    assert after(on_it).reservation is None
    assert after(replace(on_it, reservation="1" * 26)).reservation == "1" * 26


def test_a_correction_reaches_only_the_result_that_holds() -> None:
    known = after(instrument())
    corrected = line(known, valid_until=date(2027, 1, 1))
    assert entered_anew(known, corrected, NOW)
    assert entered_anew(known, replace(corrected, number=2), NOW) is None
    assert entered_anew(instrument(), corrected, NOW) is None
