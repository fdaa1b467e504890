"""Looking for entries, and what organisations do not get to see."""

from datetime import UTC, date, datetime

import pytest

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind, Origin
from chalicelib.domain.audit.entry import Entry, entry_of
from chalicelib.domain.audit.search import Wanted, as_organisation_sees
from chalicelib.domain.ids import new_id
from tests.support.audit import ACTOR

DAY = date(2026, 11, 23)
#: Midnight in Shanghai.
START, END = datetime(2026, 11, 22, 16, 0, tzinfo=UTC), datetime(2026, 11, 23, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "within"),
    [
        (START.replace(hour=15, minute=59, second=59), False),
        (START, True),
        (END.replace(hour=15, minute=59, second=59), True),
        (END, False),
    ],
)
def test_a_day_is_a_day_in_shanghai(instant: datetime, within: bool) -> None:
    low, high = Wanted(since=DAY, until=DAY).ids(None)
    assert (low <= new_id(instant) < high) is within


def test_the_next_page_starts_below_the_last() -> None:
    cursor = new_id(START)
    assert Wanted().ids(cursor) == ("0" * 26, cursor)


def entry(action: Action = Action.LOGGED_IN, actor: Actor = ACTOR) -> Entry:
    return entry_of(action, actor, START)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), True),
        (Wanted(action=Action.LOGGED_IN), True),
        (Wanted(action=Action.LOGGED_OUT), False),
        (Wanted(actor="HOSPITAL01"), True),
        (Wanted(actor="hospital"), False),
        (Wanted(action=Action.LOGGED_IN, actor="other"), False),
    ],
)
def test_by_action_and_by_user_name(wanted: Wanted, found: bool) -> None:
    assert wanted.matches(entry()) is found


@pytest.mark.parametrize("kind", list(ActorKind))
def test_organisations_do_not_see_which_official_it_was_nor_from_where(kind: ActorKind) -> None:
    actor = Actor(kind=kind, account_id="A", user_name="name", origin=Origin(address="203.0.113.7"))
    seen = as_organisation_sees(entry(actor=actor)).actor
    official = kind in (ActorKind.ADMINISTRATOR, ActorKind.OPERATOR)
    assert seen == (Actor(kind=kind) if official else actor)
