"""The human check's challenges."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import altcha
import pytest
import time_machine

from chalicelib.adapters import human_check
from chalicelib.domain.errors import Wrong
from tests.support.aws import Aws

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _easy(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(human_check, "COST", 1)
    monkeypatch.setattr(human_check, "FEWEST", 3)
    monkeypatch.setattr(human_check, "MOST", 9)


def solve(challenge: dict[str, Any]) -> dict[str, Any]:
    """What the widget hands in."""
    posed = altcha.Challenge.from_dict(challenge)
    solution = altcha.solve_challenge(posed)
    assert solution is not None
    return altcha.Payload(posed, solution).to_dict()


def encode(answer: object) -> str:
    """The answer as it travels."""
    return base64.b64encode(json.dumps(answer).encode()).decode()


def test_a_solved_challenge_tells_its_id() -> None:
    ids = {human_check.solved_challenge(encode(solve(human_check.new_challenge()))) for _ in range(3)}
    assert len(ids) == 3


def test_the_work_is_the_same_for_everybody_within_bounds() -> None:
    counters = {solve(human_check.new_challenge())["solution"]["counter"] for _ in range(20)}
    assert min(counters) >= 3
    assert max(counters) < 9


def test_it_is_good_for_ten_minutes() -> None:
    with time_machine.travel(NOW) as clock:
        answer = encode(solve(human_check.new_challenge()))
        clock.shift(timedelta(seconds=599))
        assert human_check.solved_challenge(answer)
        clock.shift(timedelta(seconds=2))
        with pytest.raises(Wrong, match="human_check_expired"):
            human_check.solved_challenge(answer)


@pytest.mark.parametrize(
    ("part", "name", "value"),
    [
        ("challenge.parameters", "cost", 0),
        ("challenge.parameters", "keyPrefix", "00"),
        ("challenge.parameters", "expiresAt", 4102444800),
        ("challenge.parameters", "expiresAt", None),
        ("challenge", "signature", "0" * 64),
        ("challenge", "signature", None),
        ("solution", "counter", 0),
        ("solution", "counter", "3"),
        ("solution", "derivedKey", "00" * 32),
        ("solution", "derivedKey", None),
    ],
)
def test_what_was_tampered_with_is_refused(part: str, name: str, value: object) -> None:
    answer = solve(human_check.new_challenge())
    place = answer
    for step in part.split("."):
        place = place[step]
    place[name] = value
    _assert_wrong(encode(answer))


def test_a_challenge_of_another_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = encode(solve(human_check.new_challenge()))
    monkeypatch.setattr(human_check, "_key", lambda: "other")
    _assert_wrong(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "x",
        "张三",
        "e30=",
        encode([]),
        encode(None),
        encode({"challenge": [], "solution": 5}),
        encode({"challenge": {"parameters": "x"}, "solution": {}}),
        encode({"challenge": {"parameters": {}}, "solution": None}),
        base64.b64encode(b'{"a":' * 700).decode(),
        "A" * 5000,
    ],
)
def test_what_is_no_answer_at_all_is_refused(answer: str) -> None:
    _assert_wrong(answer)


def _assert_wrong(answer: str) -> None:
    with pytest.raises(Wrong, match="human_check_wrong"):
        human_check.solved_challenge(answer)
