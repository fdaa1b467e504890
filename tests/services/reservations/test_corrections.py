"""Correcting published results, and what the ledger says afterwards."""

from datetime import date

import pytest

from chalicelib.domain.errors import Conflict, Invalid, NotFound
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.ledger import browse
from chalicelib.services.reservations import published
from tests.support.instruments import TODAY
from tests.support.people import CODE
from tests.support.reservations import CITY_INSTITUTE, COUNTY_INSTITUTE
from tests.support.results import FAILED, correct, hand_back, ledger_of, publish, reserved


def test_a_correction_keeps_both_versions_and_moves_the_ledger_of(two: list[Line]) -> None:
    line = hand_back(publish(two[0]))
    corrected = correct(line, "检定结论录入错误", **FAILED)
    assert corrected.state is LineState.RETURNED
    assert correct(line, "检定结论录入错误", **FAILED) == corrected
    for reader in (CODE, COUNTY_INSTITUTE):
        newest, first = published.versions(reader, line.key)
        assert (newest.result.version, newest.result.verdict) == (2, Verdict.FAILED)
        assert (newest.reason, first.reason) == ("检定结论录入错误", "")
        assert (first.result.version, first.result.verdict) == (1, Verdict.PASSED)
    with pytest.raises(NotFound):
        published.versions(CITY_INSTITUTE, line.key)
    assert ledger_of(line).validity(TODAY) is Validity.FAILED
    assert browse.summary(CODE, TODAY).failed == 1
    passed = ledger_of(correct(corrected, "原结论无误"))
    assert (passed.validity(TODAY), passed.failed_on) == (Validity.VALID, None)
    assert browse.summary(CODE, TODAY).failed == 0
    assert browse.page(CODE, Conditions(failed=True), None, 50, TODAY).instruments == []


def test_a_correction_of_what_no_longer_holds_leaves_the_ledger_of(two: list[Line]) -> None:
    former = publish(two[0])
    latest = publish(reserved([ledger_of(former)])[0], certificate_number="JD2026-0002")
    before = ledger_of(latest)
    correct(former, **FAILED)
    assert ledger_of(latest) == before


def test_a_correction_while_it_is_reserved_again_leaves_it_reserved(two: list[Line]) -> None:
    former = publish(two[0])
    again = reserved([ledger_of(former)])[0]
    correct(former, valid_until=date(2027, 5, 1))
    assert ledger_of(former).reservation == again.slip
    assert ledger_of(former).details.due_on == date(2027, 5, 1)
    assert publish(again, certificate_number="JD2026-0002")


def test_a_correction_changes_something_and_ends_somewhere(
    two: list[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Conflict, match="line_not_certified"):
        correct(two[0])
    line = publish(two[0])
    with pytest.raises(Conflict, match="result_unchanged"):
        correct(line)
    monkeypatch.setattr("chalicelib.domain.reservations.line.MOST_VERSIONS", 1)
    with pytest.raises(Conflict, match="corrected_too_often"):
        correct(line, **FAILED)


def test_a_corrected_number_stays_taken(two: list[Line]) -> None:
    line = correct(publish(two[0]), certificate_number="JD2026-0002")
    with pytest.raises(Invalid):
        publish(two[1])
    assert correct(line, "改回").result
