"""Where API tokens are kept."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from chalicelib.adapters.tables import tokens
from chalicelib.adapters.tables.tokens import TokenItem
from chalicelib.domain.clock import now
from chalicelib.domain.tokens.token import PLACES, ApiToken, Presented, Scope, new_secret
from tests.support.accounts import ACCOUNT_ID, stored_account
from tests.support.audit import an_entry
from tests.support.aws import Aws

NOW = datetime.fromisoformat("2026-11-23T02:00:00Z")
TODAY = date(2026, 11, 23)
TOKEN = ApiToken(
    id="01K0000000000000000000000T",
    name="资产系统",
    scope=Scope.WRITE,
    made_at=NOW,
    ends_on=date(2027, 2, 21),
)


@pytest.fixture
def shown(aws: Aws) -> Presented:
    """A token that is stored, of an account that is there."""
    stored_account()
    made = Presented(ACCOUNT_ID, "3", new_secret())
    assert tokens.put(made, TOKEN, an_entry())
    return made


def test_it_is_found_with_its_account(shown: Presented) -> None:
    held = tokens.get_with(shown)
    assert held
    assert (held.token, held.account.id) == (TOKEN, ACCOUNT_ID)
    assert tokens.get_with(shown._replace(place="4")) is None
    assert shown.secret not in str(TokenItem.get(f"ACCOUNT#{ACCOUNT_ID}", "TOKEN#3").serialize())


def test_the_same_again_because_its_answer_was_lost_is_no_refusal(shown: Presented) -> None:
    assert tokens.put(shown, TOKEN, an_entry())
    assert not tokens.put(shown._replace(secret=new_secret()), TOKEN, an_entry())


def test_an_ended_one_gives_its_place_away(shown: Presented) -> None:
    assert tokens.free_places(ACCOUNT_ID, TOKEN.ends_on) == [each for each in PLACES if each != "3"]
    after = TOKEN.ends_on + timedelta(days=1)
    assert tokens.free_places(ACCOUNT_ID, after) == list(PLACES)
    later = replace(TOKEN, made_at=NOW + timedelta(days=91), ends_on=after)
    assert tokens.put(shown._replace(secret=new_secret()), later, an_entry())


def test_one_that_stands_in_its_place_later_is_not_revoked_with_it(shown: Presented) -> None:
    tokens.delete(ACCOUNT_ID, "01K0000000000000000000000X", an_entry())
    assert tokens.of_account(ACCOUNT_ID) == [TOKEN]
    tokens.delete(ACCOUNT_ID, TOKEN.id, an_entry())
    tokens.delete(ACCOUNT_ID, TOKEN.id, an_entry())
    assert tokens.of_account(ACCOUNT_ID) == []


def test_its_use_is_noted_to_the_hour_unless_it_is_gone(shown: Presented) -> None:
    tokens.touch(shown, TOKEN.id, NOW + timedelta(minutes=20))
    assert tokens.of_account(ACCOUNT_ID)[0].used_at == NOW
    tokens.delete(ACCOUNT_ID, TOKEN.id, an_entry())
    tokens.touch(shown, TOKEN.id, now())
    assert tokens.of_account(ACCOUNT_ID) == []
