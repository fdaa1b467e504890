"""Human checks that were used up."""

from datetime import UTC, datetime

import pytest

from chalicelib.adapters.tables.challenges import UsedChallengeItem, use_up

UNTIL = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.mark.usefixtures("aws")
def test_each_is_used_once() -> None:
    assert [use_up(each, UNTIL) for each in ("a", "b", "a", "a")] == [True, True, False, False]
    assert UsedChallengeItem.get("CHALLENGE#a", "USED").expires_at == UNTIL
