"""The human check, given out and taken once."""

import altcha
import pytest

from chalicelib.adapters import human_check as adapter
from chalicelib.domain.errors import Invalid
from chalicelib.services.accounts import human_check


@pytest.fixture
def answer(aws: object, monkeypatch: pytest.MonkeyPatch) -> str:
    """A solved challenge."""
    monkeypatch.setattr(adapter, "COST", 1)
    challenge = altcha.Challenge.from_dict(human_check.challenge())
    solution = altcha.solve_challenge(challenge)
    assert solution
    return altcha.Payload(challenge, solution).to_base64()


def test_the_second_time_is_refused_at_the_field(answer: str) -> None:
    human_check.take(answer)
    with pytest.raises(Invalid) as caught:
        human_check.take(answer)
    (field,) = caught.value.fields
    assert (field.field, field.code) == ("human_check", "human_check_used")


def test_another_spelling_of_the_same_answer_is_the_second_time(answer: str) -> None:
    human_check.take(answer)
    payload = altcha.Payload.from_base64(answer)
    payload.solution.time = 99.5
    with pytest.raises(Invalid) as caught:
        human_check.take(payload.to_base64())
    assert caught.value.fields[0].code == "human_check_used"


@pytest.mark.usefixtures("aws")
def test_a_wrong_answer_is_refused_at_the_field() -> None:
    with pytest.raises(Invalid) as caught:
        human_check.take("x")
    assert caught.value.fields[0].code == "human_check_wrong"
