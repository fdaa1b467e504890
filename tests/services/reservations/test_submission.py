"""Submitting a slip: all of it, or nothing."""

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.reservations import lines, open_work, submissions
from chalicelib.domain.audit.action import Action
from chalicelib.domain.errors import Invalid, Stale, Unavailable
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.slip import Slip, SlipState
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.ledger import edit
from chalicelib.services.reservations import drafts, submission
from tests.support.audit import ACTOR, entries
from tests.support.aws import Aws
from tests.support.instruments import NOW
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

EVER = ("0", "9")
LATER = NOW + timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _hospital(aws: Aws) -> None:
    for item in organisation_items(organisation(), None):
        item.save()


def submit(slip: Slip) -> Slip:
    return submission.submit(CLERK, slip.id, slip.version, LATER, actor=ACTOR)


def on(slip: Slip) -> list[Line]:
    return lines.of_slip(slip.id, 0, 500)


def ledger(made: list[Instrument]) -> dict[str, Instrument]:
    return {each.id: each for each in instruments.by_ids(CODE, [each.id for each in made])}


def test_each_line_goes_to_the_nearest_institution_and_the_slip_gets_its_number() -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    store_institution(CITY_INSTITUTE, "330200")
    made = store_instruments(3)
    slip = submit(saved(made))
    assert (slip.state, slip.number) == (SlipState.SUBMITTED, "YY3302252026112300001")
    assert slip.counts == {LineState.ASSIGNED: 3}
    assert [line.institution for line in on(slip)] == [COUNTY_INSTITUTE] * 3
    assert [line.instrument.id for line in on(slip)] == [each.id for each in made]
    assert {each.reservation for each in ledger(made).values()} == {slip.id}
    assert open_work.counts(COUNTY_INSTITUTE) == {LineState.ASSIGNED: 3}
    assert len(lines.of_institution(COUNTY_INSTITUTE, LineState.ASSIGNED, EVER, None, 10).lines) == 3


def test_a_large_slip_is_submitted_whole() -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    made = store_instruments(250)
    slip = submit(saved(made))
    assert slip.counts == {LineState.ASSIGNED: 250}
    assert [line.number for line in on(slip)] == list(range(1, 251))
    assert open_work.counts(COUNTY_INSTITUTE) == {LineState.ASSIGNED: 250}


def test_what_nobody_is_authorised_for_says_why() -> None:
    store_institution(CITY_INSTITUTE, "330200", scope=())
    slip = submit(saved(store_instruments(1)))
    (line,) = on(slip)
    assert (line.state, line.institution, line.reason) == (LineState.UNASSIGNED, None, "nobody_for_kind")
    assert slip.state is SlipState.SUBMITTED


def test_an_instrument_on_another_slip_leaves_everything_as_it_was() -> None:
    made = store_instruments(120)
    first, second = saved(made[100:]), saved(made)
    submit(first)
    with pytest.raises(Invalid) as refused:
        submit(second)
    assert {each.code for each in refused.value.fields} == {"instrument_reserved"}
    assert [each.field for each in refused.value.fields] == [f"instruments.{n}" for n in range(100, 120)]
    after = ledger(made)
    assert {after[each.id].reservation for each in made[:100]} == {None}
    assert drafts.one(CODE, second.id).state is SlipState.DRAFT
    assert on(second) == []


def test_a_rival_that_comes_in_between_is_noticed_and_everything_undone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = store_instruments(120)
    first, second = saved(made[100:]), saved(made)
    real = submissions.change

    def change(slip: Slip, changes: Any) -> bool:
        monkeypatch.setattr(submissions, "change", real)
        submit(first)
        return real(slip, changes)

    monkeypatch.setattr(submissions, "change", change)
    with pytest.raises(Invalid):
        submit(second)
    after = ledger(made)
    assert {after[each.id].reservation for each in made[:100]} == {None}
    assert {after[each.id].reservation for each in made[100:]} == {first.id}
    assert drafts.one(CODE, second.id).state is SlipState.DRAFT


@pytest.mark.parametrize("broken", ["claiming", "numbering", "giving"])
def test_a_submission_that_breaks_off_is_ended_later(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    made = store_instruments(150)
    slip = saved(made)
    _break(monkeypatch, broken)
    with pytest.raises(Unavailable):
        submit(slip)
    monkeypatch.undo()
    submission.look_again(CODE, slip.id, LATER, actor=ACTOR)
    ended = drafts.one(CODE, slip.id)
    assert ended.counts == {LineState.ASSIGNED: 150}
    assert [line.number for line in on(ended)] == list(range(1, 151))
    assert open_work.counts(COUNTY_INSTITUTE) == {LineState.ASSIGNED: 150}
    assert [each.action for each in entries(CODE)].count(Action.SLIP_SUBMITTED) == 1
    submission.look_again(CODE, slip.id, LATER, actor=ACTOR)
    assert drafts.one(CODE, slip.id) == ended


def _break(monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """Let the power fail after some of the work is done."""

    def fail(*_: object, **__: object) -> Any:
        raise Unavailable("unavailable")

    if where == "claiming":
        real = submissions.change

        def some(slip: Slip, changes: Any) -> bool:
            real(slip, list(changes)[:99])
            return bool(fail())

        monkeypatch.setattr(submissions, "change", some)
    elif where == "numbering":
        monkeypatch.setattr(submission, "_commit", fail)
    else:
        real_give = submissions.give

        def first(slip: Slip, new: Any, at: Any) -> None:
            real_give(slip, new[:40], at)
            fail()

        monkeypatch.setattr(submissions, "give", first)


def test_the_same_submission_again_changes_nothing() -> None:
    slip = saved(store_instruments(2))
    once = submit(slip)
    assert submit(slip) == once


def test_of_an_older_version_nothing_is_submitted() -> None:
    made = store_instruments(2)
    slip = saved(made)
    wish = drafts.Wish((made[0].id,), slip.contact)
    drafts.edit(CODE, slip.id, wish, 1, LATER, actor=ACTOR)
    with pytest.raises(Stale):
        submit(slip)


def test_what_is_reserved_is_neither_edited_nor_deleted() -> None:
    (made,) = store_instruments(1)
    submit(saved([made]))
    now = ledger([made])[made.id]
    for attempt in (
        lambda: edit.edit(CODE, made.id, made.details, now.version, LATER, actor=ACTOR),
        lambda: edit.delete(CODE, made.id, now.version, LATER, actor=ACTOR),
    ):
        with pytest.raises(Exception, match="instrument_reserved"):
            attempt()
