"""Publishing results, correcting them, and what the ledger says afterwards."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from chalicelib.adapters.tables import tallies
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.reservations import lines
from chalicelib.adapters.tables.reservations import results as stored
from chalicelib.domain.errors import Conflict, Invalid, NotFound, Stale
from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.tally import summary
from chalicelib.domain.ledger.verdict import LastVerdict, VerdictConditions, verdict
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.ledger import browse, edit
from chalicelib.services.reservations import published, results, steps, submission, work
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW, TODAY, details
from tests.support.organisations import organisation
from tests.support.people import CODE
from tests.support.reservations import (
    CITY_INSTITUTE,
    CLERK,
    COUNTY_INSTITUTE,
    saved,
    store_institution,
    store_instruments,
)
from tests.support.results import finding, received

YESTERDAY = TODAY - timedelta(days=1)
FAILED: dict[str, Any] = {"verdict": Verdict.FAILED, "valid_until": None}


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def two(aws: Aws) -> list[Line]:
    """Two pressure gauges that the county's institute received the day before."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    return reserved(store_instruments(2))


def reserved(known: list[Instrument]) -> list[Line]:
    draft = saved(known)
    slip = submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    return [received(COUNTY_INSTITUTE, each, YESTERDAY) for each in lines.of_slip(slip.id, 0, 500)]


def publish(line: Line, **changes: Any) -> Line:
    return results.publish(COUNTY_INSTITUTE, finding(line, **changes), NOW, actor=ACTOR)


def correct(line: Line, reason: str = "录入有误", **changes: Any) -> Line:
    return results.correct(COUNTY_INSTITUTE, finding(line, **changes), reason, NOW, actor=ACTOR)


def hand_back(line: Line) -> Line:
    outcome = work.hand_back(COUNTY_INSTITUTE, {line.key: line.version}, NOW, actor=ACTOR)[line.key]
    assert isinstance(outcome, Line)
    return outcome


def ledger(line: Line) -> Instrument:
    return browse.one(CODE, line.instrument.id)


def test_what_passed_moves_the_ledger_and_may_be_reserved_again(two: list[Line]) -> None:
    until = date(2027, 6, 30)
    line = publish(two[0], valid_until=until)
    assert line.state is LineState.CERTIFIED
    kept = ledger(line)
    assert kept.details.last_verified_on == TODAY
    assert kept.details.due_on == until
    assert kept.details.certificate_number == "JD2026-0001"
    assert kept.verified and kept.verified.institution == line.institution_name
    assert kept.reservation is None
    assert kept.validity(TODAY) is Validity.VALID
    assert ledger(two[1]).reservation == two[1].slip
    assert reserved([kept])


def test_what_failed_is_never_valid_until_it_passes(two: list[Line]) -> None:
    kept = ledger(publish(two[0], **FAILED))
    assert (kept.details.due_on, kept.failed_on) == (None, TODAY)
    assert kept.validity(TODAY) is Validity.FAILED
    assert verdict(kept) is LastVerdict.FAILED
    counts = summary(tallies.counts(CODE), TODAY)
    assert (counts.failed, counts.in_service, counts.due_soon) == (1, 2, 0)
    failed = VerdictConditions(verdict=LastVerdict.FAILED)
    assert browse.page(CODE, failed, None, 50, TODAY).instruments == [kept]
    again = ledger(publish(reserved([kept])[0], certificate_number="JD2026-0002"))
    assert again.failed_on is None
    assert again.validity(TODAY) is Validity.VALID
    assert summary(tallies.counts(CODE), TODAY).failed == 0


def test_nobody_makes_it_valid_by_hand(two: list[Line]) -> None:
    kept = ledger(publish(two[0], **FAILED))
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
    assert ledger(two[0]).verified is None


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
        monkeypatch.setattr(results, "take_step", take)
        assert publish(two[0])
        return take(*arguments)

    monkeypatch.setattr(results, "take_step", overtaken)
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
        monkeypatch.setattr(results, "take_step", take)
        publish(two[1])
        return take(*arguments)

    monkeypatch.setattr(results, "take_step", overtaken)
    with pytest.raises(Invalid) as caught:
        publish(two[0])
    assert [each.code for each in caught.value.fields] == ["certificate_number_used"]
    assert lines.by_keys([two[0].key])[0].state is LineState.RECEIVED
    assert ledger(two[0]).verified is None


def test_a_correction_keeps_both_versions_and_moves_the_ledger(two: list[Line]) -> None:
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
    assert ledger(line).validity(TODAY) is Validity.FAILED
    passed = correct(corrected, "原结论无误")
    assert ledger(passed).validity(TODAY) is Validity.VALID


def test_a_correction_of_what_no_longer_holds_leaves_the_ledger(two: list[Line]) -> None:
    former = publish(two[0])
    latest = publish(reserved([ledger(former)])[0], certificate_number="JD2026-0002")
    before = ledger(latest)
    correct(former, **FAILED)
    assert ledger(latest) == before


def test_a_correction_while_it_is_reserved_again_leaves_it_reserved(two: list[Line]) -> None:
    former = publish(two[0])
    again = reserved([ledger(former)])[0]
    correct(former, valid_until=date(2027, 5, 1))
    assert ledger(former).reservation == again.slip
    assert ledger(former).details.due_on == date(2027, 5, 1)
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


def test_the_validity_follows_the_interval(two: list[Line]) -> None:
    proposal = published.proposal(COUNTY_INSTITUTE, two[0].key, TODAY)
    assert (proposal.valid_until, proposal.required) == (date(2027, 11, 22), True)
