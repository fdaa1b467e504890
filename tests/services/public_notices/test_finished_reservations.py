"""A reservation is made public with the step that completes it, once."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from chalicelib.adapters.tables.reservations import lines, slips
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult
from chalicelib.domain.reservations.line import Line
from chalicelib.services.reservations import submission, work
from tests.support.audit import ACTOR
from tests.support.people import CODE
from tests.support.public_notices import public
from tests.support.reservations import CLERK, COUNTY_INSTITUTE, saved, store_instruments
from tests.support.results import correct, hand_back, publish, reserved

pytestmark = pytest.mark.usefixtures("institute")


@pytest.fixture(autouse=True)
def noon() -> Iterator[datetime]:
    """Noon in Shanghai."""
    at = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    with time_machine.travel(at, tick=False):
        yield at


@pytest.fixture
def two() -> list[Line]:
    """Two instruments that were received."""
    return reserved(store_instruments(2))


def submitted() -> list[Line]:
    """Two instruments that are with the institute; it has not answered."""
    draft = saved(store_instruments(2))
    submission.submit(CLERK, draft.id, draft.version, datetime.now(UTC), actor=ACTOR)
    return lines.of_slip(draft.id, 0, 10)


def test_the_last_result_makes_it_public(two: list[Line]) -> None:
    first, second = two
    publish(first)
    assert public() == []
    publish(second, certificate_number="JD2026-0002")
    (notice,) = public()
    assert (notice.number, notice.applicant) == (first.slip_number, first.organisation_name)
    assert (notice.matter, notice.result) == (NoticeMatter.RESERVATION, NoticeResult.DONE)


def test_what_follows_the_end_is_no_news(two: list[Line]) -> None:
    done = [publish(each, certificate_number=f"JD{each.number}") for each in two]
    correct(done[0], certificate_number="JD9")
    hand_back(done[1])
    assert len(public()) == 1


def test_all_declined_is_not_done() -> None:
    found = submitted()
    work.cancel(CODE, {found[0].key: 1}, "重复", datetime.now(UTC), actor=ACTOR)
    assert public() == []
    work.refuse(COUNTY_INSTITUTE, {found[1].key: 1}, "无能力", datetime.now(UTC), actor=ACTOR)
    assert [each.result for each in public()] == [NoticeResult.REFUSED]


def test_what_its_organisation_took_back_is_not_public() -> None:
    found = submitted()
    work.cancel(CODE, {each.key: 1 for each in found}, "暂不检定", datetime.now(UTC), actor=ACTOR)
    assert public() == []


def meanwhile(monkeypatch: pytest.MonkeyPatch, what: Callable[[], Any]) -> None:
    """Something is done after the next look at the slips, before what was concluded is written."""
    look = slips.by_keys

    def looked(keys: Any) -> Any:
        found = list(look(keys))
        monkeypatch.setattr(slips, "by_keys", look)
        what()
        return found

    monkeypatch.setattr(slips, "by_keys", looked)


def test_of_two_that_end_it_at_once_one_makes_it_public(
    two: list[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    meanwhile(monkeypatch, lambda: publish(second, certificate_number="JD2026-0002"))
    publish(first)
    assert len(public()) == 1
    slip = slips.get(CODE, first.slip)
    assert slip
    assert slip.counts == {"certified": 2}


def test_an_end_that_is_overtaken_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = submitted()
    at = datetime.now(UTC)
    work.refuse(COUNTY_INSTITUTE, {first.key: 1}, "无能力", at, actor=ACTOR)
    meanwhile(monkeypatch, lambda: work.accept(COUNTY_INSTITUTE, {second.key: 1}, at, actor=ACTOR))
    work.cancel(CODE, {second.key: 1}, "改期", at, actor=ACTOR)
    assert public() == []
