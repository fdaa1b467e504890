"""Wrong passwords per user name."""

from datetime import UTC, datetime, timedelta

import pytest
from pynamodb.exceptions import UpdateError

from chalicelib.adapters.tables import attempts
from chalicelib.domain.accounts.login import FREE_TRIES
from chalicelib.domain.errors import TooMany

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("aws")


def spend_free_tries() -> None:
    """Five wrong passwords at once."""
    assert [attempts.count("hospital01", NOW) for _ in range(FREE_TRIES)] == [1, 2, 3, 4, 5]


def wait_told(now: datetime) -> int:
    """How long a try has to wait."""
    with pytest.raises(TooMany) as caught:
        attempts.count("hospital01", now)
    return caught.value.retry_after


def test_the_wait_grows_with_every_further_wrong_password() -> None:
    spend_free_tries()
    now, waits = NOW, []
    for wrong in range(FREE_TRIES, FREE_TRIES + 8):
        waits.append(wait_told(now))
        now += timedelta(seconds=waits[-1])
        assert attempts.count("hospital01", now) == wrong + 1
    assert waits == [30, 60, 120, 240, 480, 960, 1800, 1800]


def test_tries_during_the_wait_neither_pass_nor_lengthen_it() -> None:
    spend_free_tries()
    assert [wait_told(NOW + timedelta(seconds=passed)) for passed in (0, 10, 29)] == [30, 20, 1]
    assert attempts.count("hospital01", NOW + timedelta(seconds=30)) == 6


def test_of_several_right_after_the_wait_one_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    spend_free_tries()
    later = NOW + timedelta(seconds=30)
    refresh = attempts.AttemptsItem.refresh

    def overtaken(item: attempts.AttemptsItem, *, consistent_read: bool) -> None:
        refresh(item, consistent_read=consistent_read)
        monkeypatch.setattr(attempts.AttemptsItem, "refresh", refresh)
        assert attempts.count("hospital01", later) == 6

    monkeypatch.setattr(attempts.AttemptsItem, "refresh", overtaken)
    assert wait_told(later) == 60


def test_a_try_that_meets_a_success_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    spend_free_tries()
    refresh = attempts.AttemptsItem.refresh

    def cleared(item: attempts.AttemptsItem, *, consistent_read: bool) -> None:
        attempts.clear("hospital01")
        refresh(item, consistent_read=consistent_read)

    monkeypatch.setattr(attempts.AttemptsItem, "refresh", cleared)
    assert wait_told(NOW) == 1


def test_names_are_counted_apart_but_not_their_case() -> None:
    attempts.count("hospital01", NOW)
    assert attempts.count("HOSPITAL01 ", NOW) == 2
    assert attempts.count("hospital02", NOW) == 1


def test_they_are_forgotten_after_a_success_or_a_day() -> None:
    attempts.count("hospital01", NOW)
    stored = attempts.AttemptsItem.get("LOGIN#hospital01", "ATTEMPTS")
    assert stored.expires_at == NOW + timedelta(days=1)
    attempts.clear("hospital01")
    assert attempts.count("hospital01", NOW) == 1


def test_trouble_with_the_table_is_not_taken_for_a_wrong_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts.AttemptsItem.Meta, "table_name", "nowhere")
    with pytest.raises(UpdateError):
        attempts.count("hospital01", NOW)
