"""Tokens of sessions."""

from datetime import UTC, datetime

import pytest

from chalicelib.domain.accounts.session import hour_of, is_session_id, key_of, new_token

ACCOUNT = "01K0000000000000000000000A"


def test_a_token_leads_to_its_account_and_to_the_hash_of_its_secret() -> None:
    token = new_token(ACCOUNT)
    key = key_of(token)
    assert key
    assert key.account_id == ACCOUNT
    assert len(key.session_id) == 64
    assert token.partition(".")[2] not in key.session_id


def test_only_the_hour_of_use_is_kept() -> None:
    assert hour_of(datetime(2026, 11, 23, 4, 59, 59, 999000, UTC)) == datetime(2026, 11, 23, 4, tzinfo=UTC)


def test_ids_of_sessions_are_hashes() -> None:
    key = key_of(new_token(ACCOUNT))
    assert key
    assert is_session_id(key.session_id)
    assert not any(map(is_session_id, ["", "f" * 63, "f" * 65, "F" * 64, "g" * 64, "f" * 64 + "\n"]))


def test_tokens_of_one_account_differ() -> None:
    assert len({new_token(ACCOUNT) for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "text", ["", ".", ACCOUNT, f"{ACCOUNT}.", f"{ACCOUNT}.{'a' * 42}", f"{ACCOUNT}.{'a' * 44}", "a" * 5000]
)
def test_what_is_no_token_leads_nowhere(text: str) -> None:
    assert key_of(text) is None
