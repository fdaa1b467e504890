"""Entries: whom they concern, and what they say of a thing."""

import pytest

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import SHARDS, entry_of, target
from tests.support.audit import ACTOR, VISITOR
from tests.support.instruments import NOW
from tests.support.people import CODE


def test_only_what_changed_is_said() -> None:
    said = target(
        "i",
        "压力表",
        {"place": "锅炉房", "model": "Y-100", "remark": ""},
        {"place": "门诊", "model": "Y-100"},
    )
    assert (said.before, said.after) == ({"place": "锅炉房"}, {"place": "门诊"})


def test_what_was_blank_and_what_becomes_blank_is_left_out_on_that_side() -> None:
    said = target("i", "压力表", {"remark": "旧", "contact": None}, {"remark": "", "contact": "赵磊"})
    assert (said.before, said.after) == ({"remark": "旧"}, {"contact": "赵*"})


def test_a_change_that_masking_hides_is_still_said() -> None:
    said = target("i", "", {"contact": "赵磊"}, {"contact": "赵云"})
    assert (said.before, said.after) == ({"contact": "赵*"}, {"contact": "赵*"})


@pytest.mark.parametrize(
    ("actor", "organisation", "account_id", "owner"),
    [
        (ACTOR, CODE, "", CODE),
        (ACTOR, None, "", f"ACCOUNT#{ACTOR.account_id}"),
        (VISITOR, None, "B", "ACCOUNT#B"),
        (VISITOR, None, "", "VISITOR"),
        (Actor.worker("reminder-planner"), None, "", "WORKER"),
        (Actor.operator(), None, "", "OPERATOR"),
    ],
)
def test_whom_it_concerns(actor: Actor, organisation: str | None, account_id: str, owner: str) -> None:
    made = entry_of(Action.LOGGED_IN, actor, NOW, organisation=organisation, account_id=account_id)
    assert made.owner == owner


def test_entries_are_spread_over_the_shards() -> None:
    assert {entry_of(Action.LOGGED_IN, ACTOR, NOW).shard for _ in range(200)} == set(range(SHARDS))
