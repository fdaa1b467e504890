"""API tokens."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Invalid, Wrong
from chalicelib.domain.tokens.token import (
    PLACES,
    ApiToken,
    Presented,
    Scope,
    hash_of,
    is_secret,
    last_day,
    new_secret,
    presented,
    text_of,
    token_name,
)

ACCOUNT = "01K0000000000000000000000A"
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_shown_is_read_back(place: str) -> None:
    shown = Presented(ACCOUNT, place, new_secret())
    assert text_of(shown).startswith("qj_")
    assert presented(text_of(shown)) == shown


@given(st.text())
def test_no_other_text_is_a_token(text: str) -> None:
    assert presented(text) is None


@pytest.mark.parametrize(
    "changed", ["x{}", "{}=", " {}", "{}\n", "QJ_{}"], ids=["before", "after", "blank", "line", "prefix"]
)
def test_a_token_is_taken_as_it_is_or_not_at_all(changed: str) -> None:
    assert presented(changed.format(text_of(Presented(ACCOUNT, "0", new_secret())))) is None


def test_only_the_secret_itself_is_the_secret() -> None:
    secret = new_secret()
    assert is_secret(secret, hash_of(secret))
    assert not is_secret(new_secret(), hash_of(secret))
    assert secret not in hash_of(secret)


def test_it_is_good_through_its_last_day() -> None:
    made_at = datetime(2026, 11, 23, tzinfo=UTC)
    token = ApiToken(id="1", name="x", scope=Scope.READ, made_at=made_at, ends_on=TODAY)
    assert not token.has_ended(TODAY)
    assert token.has_ended(TODAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("wanted", "got"),
    [(None, date(2027, 2, 21)), (TODAY, TODAY), (date(2027, 11, 23), date(2027, 11, 23))],
)
def test_the_last_day_is_90_days_off_or_the_one_that_is_wanted(wanted: date | None, got: date) -> None:
    assert last_day(wanted, TODAY) == got


@pytest.mark.parametrize(
    ("wanted", "code"),
    [(date(2026, 11, 22), "token_ends_before_today"), (date(2027, 11, 24), "token_ends_too_late")],
)
def test_it_is_not_over_before_it_begins_and_lasts_a_year_at_most(wanted: date, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        last_day(wanted, TODAY)
    assert [(each.field, each.code) for each in refused.value.fields] == [("ends_on", code)]


def test_a_name_is_what_can_be_read_of_it() -> None:
    assert token_name(" 设备科  资产系统 ") == "设备科 资产系统"
    for wrong in (" ", "资产\u200b系统", "😀", "长" * 41):
        with pytest.raises(Wrong):
            token_name(wrong)
