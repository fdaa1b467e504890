"""Adding, editing, deleting and moving instruments."""

from datetime import date, timedelta

import pytest

from chalicelib.domain.audit.action import Action
from chalicelib.domain.errors import Conflict, Invalid, NotFound, Refusal, Stale
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status, Step
from chalicelib.services.ledger import browse, edit
from tests.support.audit import ACTOR, entries
from tests.support.aws import Aws
from tests.support.instruments import NOW, ORGANISATION, TODAY, details

pytestmark = pytest.mark.usefixtures("aws")
OTHER = "91350100M000100Y43"
LATER = NOW + timedelta(seconds=1)


def added(key: str | None = None, **changes: object) -> Instrument:
    return edit.add(ORGANISATION, details(**changes), key, NOW, actor=ACTOR)


def ledger(organisation: str = ORGANISATION) -> list[Instrument]:
    return browse.page(organisation, Conditions(), None, 100, TODAY).instruments


def test_what_was_added_is_in_the_ledger_at_once() -> None:
    made = added()
    assert ledger() == [made]


def test_the_same_manufacturer_and_serial_number_are_refused_and_the_first_is_named() -> None:
    first = added(place="锅炉房")
    with pytest.raises(Conflict) as refused:
        added(serial_number=" ＳＮ-1 ".strip(), place="别处")
    assert refused.value.code == "already_in_ledger"
    assert refused.value.params == {"instrument_id": first.id, "name": "一般压力表", "place": "锅炉房"}
    assert len(ledger()) == 1


def test_another_organisation_may_hold_the_same_serial_number() -> None:
    added()
    edit.add(OTHER, details(), None, NOW, actor=ACTOR)
    assert len(ledger(OTHER)) == 1


@pytest.mark.parametrize("serial", ["", "/", "无", "——"])
def test_instruments_without_a_serial_number_never_clash(serial: str) -> None:
    added(serial_number=serial)
    added(serial_number=serial)
    assert len(ledger()) == 2


def test_a_repeated_request_gives_back_what_it_made() -> None:
    first = added(key="k1")
    assert added(key="k1") == first
    assert len(ledger()) == 1


def test_a_key_is_good_for_one_content_only() -> None:
    added(key="k1")
    with pytest.raises(Conflict) as refused:
        added(key="k1", name="另一块压力表", serial_number="SN-2")
    assert refused.value.code == "key_reused"


def test_a_blank_due_date_is_worked_out() -> None:
    made = added(last_verified_on=date(2025, 3, 5), interval_months=12, due_on=None)
    assert made.details.due_on == date(2026, 3, 4)


def test_every_wrong_reference_and_date_is_named_at_once() -> None:
    with pytest.raises(Invalid) as refused:
        added(item="血压仪", division="330200", last_verified_on=date(2026, 11, 24), due_on=date(2026, 11, 1))
    assert {(each.field, each.code) for each in refused.value.fields} == {
        ("item", "not_in_catalogue"),
        ("division", "no_such_division"),
        ("due_on", "due_before_verified"),
    }


def test_a_kind_must_belong_to_its_item() -> None:
    with pytest.raises(Invalid) as refused:
        added(kind="血压表")
    assert [(each.field, each.code) for each in refused.value.fields] == [("kind", "kind_not_of_item")]


def test_editing_the_serial_number_frees_the_old_one_and_takes_the_new_one() -> None:
    first = added()
    changed = edit.edit(ORGANISATION, first.id, details(serial_number="SN-9"), 1, NOW, actor=ACTOR)
    assert changed.version == 2
    added(serial_number="SN-1")
    with pytest.raises(Conflict):
        added(serial_number="SN-9")


def test_editing_to_the_serial_number_of_another_is_refused_and_changes_nothing() -> None:
    first = added()
    added(serial_number="SN-2")
    with pytest.raises(Conflict):
        edit.edit(ORGANISATION, first.id, details(serial_number="SN-2"), 1, NOW, actor=ACTOR)
    assert browse.one(ORGANISATION, first.id) == first


def test_editing_an_older_version_is_stale() -> None:
    first = added()
    edit.edit(ORGANISATION, first.id, details(place="门诊"), 1, NOW, actor=ACTOR)
    with pytest.raises(Stale):
        edit.edit(ORGANISATION, first.id, details(place="住院部"), 1, NOW, actor=ACTOR)
    assert browse.one(ORGANISATION, first.id).details.place == "门诊"


def test_a_deleted_instrument_is_gone_and_may_be_added_again() -> None:
    edit.delete(ORGANISATION, added().id, 1, NOW, actor=ACTOR)
    assert ledger() == []
    added()
    assert len(ledger()) == 1


def test_deleting_what_is_not_there_is_refused() -> None:
    with pytest.raises(NotFound):
        edit.delete(ORGANISATION, "0" * 26, 1, NOW, actor=ACTOR)


def test_several_are_moved_each_for_itself() -> None:
    first, second = added(), added(serial_number="SN-2")
    edit.act(ORGANISATION, Step.DISABLE, {second.id: 1}, NOW, actor=ACTOR)
    outcomes = edit.act(
        ORGANISATION, Step.DISABLE, {first.id: 1, second.id: 2, "0" * 26: 1}, NOW, actor=ACTOR
    )
    moved, declined, unknown = outcomes.values()
    assert isinstance(moved, Instrument)
    assert moved.status is Status.DISABLED
    assert isinstance(declined, Conflict)
    assert declined.code == "cannot_disable_disabled"
    assert isinstance(unknown, NotFound)


def test_the_counts_follow_every_change() -> None:
    first = added(due_on=TODAY)
    added(serial_number="SN-2", due_on=date(2026, 11, 22))
    added(serial_number="SN-3", last_verified_on=None, due_on=None)
    summary = browse.summary(ORGANISATION, TODAY)
    assert (summary.due_soon, summary.overdue, summary.never_verified, summary.total) == (1, 1, 1, 3)
    edit.act(ORGANISATION, Step.DISABLE, {first.id: 1}, NOW, actor=ACTOR)
    edit.act(ORGANISATION, Step.SCRAP, {first.id: 2}, NOW, actor=ACTOR)
    summary = browse.summary(ORGANISATION, TODAY)
    assert (summary.due_soon, summary.in_service, summary.disabled, summary.scrapped) == (0, 2, 0, 1)
    edit.delete(ORGANISATION, first.id, 3, NOW, actor=ACTOR)
    assert browse.summary(ORGANISATION, TODAY).total == 2


def test_a_hundred_at_once(aws: Aws) -> None:
    made = [added(serial_number=f"SN-{number}") for number in range(100)]
    outcomes = edit.act(ORGANISATION, Step.DISABLE, {each.id: 1 for each in made}, NOW, actor=ACTOR)
    assert not [outcome for outcome in outcomes.values() if isinstance(outcome, Refusal)]
    assert browse.summary(ORGANISATION, TODAY).disabled == 100


def test_an_edit_leaves_what_it_was_before_and_after() -> None:
    first = added(contact="赵磊", telephone="13800001234")
    edit.edit(ORGANISATION, first.id, details(place="门诊", contact="钱伟"), 1, LATER, actor=ACTOR)
    made, edited = reversed(entries(ORGANISATION))
    assert (made.action, edited.action) == (Action.INSTRUMENT_ADDED, Action.INSTRUMENT_EDITED)
    assert (edited.actor, edited.at, edited.organisation) == (ACTOR, LATER, ORGANISATION)
    (target,) = edited.targets
    assert (target.id, target.name) == (first.id, "一般压力表（SN-1）")
    assert target.before == {"place": "锅炉房", "contact": "赵*", "telephone": "138****1234"}
    assert target.after == {"place": "门诊", "contact": "钱*"}


def test_a_bulk_action_leaves_an_entry_a_transaction_that_names_each_instrument() -> None:
    made = [added(serial_number=f"SN-{number}") for number in range(100)]
    edit.act(ORGANISATION, Step.DISABLE, {each.id: 1 for each in made}, LATER, actor=ACTOR)
    bulk = [each for each in entries(ORGANISATION) if each.action is Action.INSTRUMENT_DISABLED]
    assert len(bulk) == 2
    targets = [target for each in bulk for target in each.targets]
    assert {target.id for target in targets} == {each.id for each in made}
    assert all(target.before == {"status": "in_service"} for target in targets)
    assert all(target.after == {"status": "disabled"} for target in targets)


def test_what_was_refused_leaves_nothing_and_what_went_through_beside_it_does() -> None:
    first, second = added(), added(serial_number="SN-2")
    edit.act(ORGANISATION, Step.DISABLE, {first.id: 9, second.id: 1, "0" * 26: 1}, LATER, actor=ACTOR)
    with pytest.raises(Stale):
        edit.delete(ORGANISATION, first.id, 9, LATER, actor=ACTOR)
    newest, *others = entries(ORGANISATION)
    assert [each.id for each in newest.targets] == [second.id]
    assert [each.action for each in others] == [Action.INSTRUMENT_ADDED] * 2


def test_a_deleted_instrument_can_still_be_read_in_full() -> None:
    first = added()
    edit.delete(ORGANISATION, first.id, 1, LATER, actor=ACTOR)
    (target,) = entries(ORGANISATION)[0].targets
    assert target.after == {}
    assert target.before["serial_number"] == "SN-1"
    assert target.before["due_on"] == "2027-05-23"
