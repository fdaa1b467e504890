"""Publishing results, and what the ledger says afterwards."""

from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.adapters.tables import tallies
from chalicelib.adapters.tables.reservations import lines
from chalicelib.adapters.tables.reservations import results as stored
from chalicelib.domain.errors import Conflict, Invalid, NotFound, Stale
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Step
from chalicelib.domain.ledger.tally import summary
from chalicelib.domain.ledger.verdict import LastVerdict, VerdictConditions, verdict
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.ledger import browse, edit
from chalicelib.services.reservations import published, results, steps
from tests.support.audit import ACTOR
from tests.support.instruments import NOW, TODAY, details
from tests.support.people import CODE
from tests.support.reservations import CITY_INSTITUTE, COUNTY_INSTITUTE
from tests.support.results import FAILED, finding, hand_back, ledger_of, publish, reserved


def test_what_passed_moves_the_ledger_and_may_be_reserved_again(two: list[Line]) -> None:
    until = date(2027, 6, 30)
    line = publish(two[0], valid_until=until)
    assert line.state is LineState.CERTIFIED
    kept = ledger_of(line)
    assert kept.details.last_verified_on == TODAY
    assert kept.details.due_on == until
    assert kept.details.certificate_number == "JD2026-0001"
    assert kept.verified
    assert kept.verified.institution == line.institution_name
    assert kept.reservation is None
    assert kept.validity(TODAY) is Validity.VALID
    assert ledger_of(two[1]).reservation == two[1].slip
    assert reserved([kept])


def test_what_failed_is_never_valid_until_it_passes(two: list[Line]) -> None:
    kept = ledger_of(publish(two[0], **FAILED))
    assert (kept.details.due_on, kept.failed_on) == (None, TODAY)
    assert kept.validity(TODAY) is Validity.FAILED
    assert verdict(kept) is LastVerdict.FAILED
    counts = summary(tallies.counts(CODE), TODAY)
    assert (counts.failed, counts.in_service, counts.due_soon) == (1, 2, 0)
    failed = VerdictConditions(verdict=LastVerdict.FAILED)
    assert browse.page(CODE, failed, None, 50, TODAY).instruments == [kept]
    again = ledger_of(publish(reserved([kept])[0], certificate_number="JD2026-0002"))
    assert again.failed_on is None
    assert again.validity(TODAY) is Validity.VALID
    assert summary(tallies.counts(CODE), TODAY).failed == 0


def test_the_mark_outlives_a_time_out_of_service(two: list[Line]) -> None:
    kept = ledger_of(publish(two[0], **FAILED))
    for step, status, counted in (
        (Step.DISABLE, Validity.OUT_OF_SERVICE, 0),
        (Step.ENABLE, Validity.FAILED, 1),
    ):
        acted = edit.act(CODE, step, {kept.id: kept.version}, NOW, actor=ACTOR)[kept.id]
        assert isinstance(acted, Instrument)
        kept = acted
        assert (kept.validity(TODAY), verdict(kept)) == (status, LastVerdict.FAILED)
        assert browse.summary(CODE, TODAY).failed == counted


def test_all_that_failed_are_found_and_may_be_reserved_again(two: list[Line]) -> None:
    publish(two[0], **FAILED)
    publish(two[1], **FAILED, certificate_number="JD2026-0002")
    found = browse.page(CODE, Conditions(failed=True), None, 50, TODAY).instruments
    assert {each.id for each in found} == {each.instrument.id for each in two}
    assert len(reserved(found)) == 2


def test_nobody_makes_it_valid_by_hand(two: list[Line]) -> None:
    kept = ledger_of(publish(two[0], **FAILED))
    changed = details(serial_number="SN-0", place="门诊")
    with pytest.raises(Invalid) as caught:
        edit.edit(CODE, kept.id, changed, kept.version, NOW, actor=ACTOR)
    assert {each.field for each in caught.value.fields} == {
        "last_verified_on",
        "due_on",
        "certificate_number",
    }
    published_ones = {
        "last_verified_on": TODAY,
        "due_on": None,
        "certificate_number": "JD2026-0001",
    }
    moved = details(serial_number="SN-0", place="门诊", **published_ones)
    edited = edit.edit(CODE, kept.id, moved, kept.version, NOW, actor=ACTOR)
    assert (edited.details.place, edited.details.due_on) == ("门诊", None)
    assert edited.validity(TODAY) is Validity.FAILED


def test_a_result_needs_a_line_that_was_received_and_is_the_institutions(two: list[Line]) -> None:
    with pytest.raises(NotFound):
        results.publish(CITY_INSTITUTE, finding(two[0]), NOW, actor=ACTOR)
    with pytest.raises(NotFound):
        publish(two[0], key=LineKey(two[0].slip, 9))
    done = publish(two[0])
    with pytest.raises(Conflict, match="line_not_received"):
        publish(done, certificate_number="JD2026-0009")


def test_what_cannot_be_is_refused_and_nothing_changes(two: list[Line]) -> None:
    with pytest.raises(Invalid):
        publish(two[0], verified_on=TODAY + timedelta(days=1))
    with pytest.raises(Invalid):
        publish(two[0], valid_until=None)
    with pytest.raises(Stale):
        publish(two[0], version=two[0].version - 1)
    assert ledger_of(two[0]).verified is None


def test_the_very_same_once_more_is_done_already(two: list[Line]) -> None:
    first = publish(two[0])
    assert publish(two[0]) == first
    hand_back(first)
    assert publish(two[0]).state is LineState.RETURNED
    with pytest.raises(Conflict):
        publish(two[0], valid_until=date(2027, 1, 1))
    assert len(stored.versions(first.key)) == 1


def test_two_at_once_publish_once(two: list[Line], monkeypatch: pytest.MonkeyPatch) -> None:
    take = steps.take_step

    def overtaken(*arguments: Any) -> Any:
        monkeypatch.setattr(results, "take_step_and_tell", take)
        assert publish(two[0])
        return take(*arguments)

    monkeypatch.setattr(results, "take_step_and_tell", overtaken)
    line = publish(two[0])
    assert (line.state, line.version) == (LineState.CERTIFIED, two[0].version + 1)
    assert len(stored.versions(line.key)) == 1


@pytest.mark.parametrize("number", ["JD2026-0001", "ｊｄ2026-0001"])
def test_a_number_stands_for_one_certificate(two: list[Line], number: str) -> None:
    publish(two[0])
    with pytest.raises(Invalid) as caught:
        publish(two[1], certificate_number=number)
    assert [each.code for each in caught.value.fields] == ["certificate_number_used"]


def test_of_two_who_use_a_number_at_once_one_is_told(
    two: list[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    take = steps.take_step

    def overtaken(*arguments: Any) -> Any:
        monkeypatch.setattr(results, "take_step_and_tell", take)
        publish(two[1])
        return take(*arguments)

    monkeypatch.setattr(results, "take_step_and_tell", overtaken)
    with pytest.raises(Invalid) as caught:
        publish(two[0])
    assert [each.code for each in caught.value.fields] == ["certificate_number_used"]
    assert lines.by_keys([two[0].key])[0].state is LineState.RECEIVED
    assert ledger_of(two[0]).verified is None


def test_the_validity_follows_the_interval(two: list[Line]) -> None:
    proposal = published.proposal(COUNTY_INSTITUTE, two[0].key, TODAY)
    assert (proposal.valid_until, proposal.required) == (date(2027, 11, 22), True)
