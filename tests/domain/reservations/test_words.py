"""Papers and the site call states the same."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import pytest

from chalicelib.domain.reservations.assignment import Unassignable
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.slip import SlipState
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from chalicelib.domain.reservations.words import LINE_STATES, UNASSIGNABLE, VERDICTS

LOCALES = Path(__file__).parents[3] / "static-site" / "src" / "locales"


def words(language: str, group: str, file: str = "states") -> dict[str, str]:
    """What the site calls the states of a group; every page of it takes its words from there."""
    text = (LOCALES / language / f"{file}.ts").read_text(encoding="utf-8")
    found = re.search(rf"^  {group}: {{(.*?)}},$", text, re.MULTILINE | re.DOTALL)
    assert found, f"{group} is not in the locale"
    return dict(re.findall(r"(\w+): '([^']*)'", found[1]))


@pytest.mark.parametrize(("group", "known"), [("line", LINE_STATES), ("verdict", VERDICTS)])
def test_states_have_the_same_words_on_paper_and_on_the_site(
    group: str, known: Mapping[StrEnum, str]
) -> None:
    site = words("zh-CN", group)
    assert {state.value: site.get(state.value) for state in known} == {
        state.value: word for state, word in known.items()
    }


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize(
    ("group", "states"), [("line", LineState), ("slip", SlipState), ("verdict", Verdict)]
)
def test_the_site_has_a_word_of_its_own_for_every_state(
    language: str, group: str, states: type[StrEnum]
) -> None:
    site = words(language, group)
    assert {state.value for state in states} <= site.keys()
    assert len(set(site.values())) == len(site)


def test_why_there_is_no_institution_has_the_same_words_on_paper_and_on_the_site() -> None:
    text = (LOCALES / "zh-CN" / "assignment.ts").read_text(encoding="utf-8")
    assert set(UNASSIGNABLE) == set(Unassignable)
    for reason, word in UNASSIGNABLE.items():
        assert f"{reason}: '{word}'" in text


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize(("group", "known"), [("step", LineStep), ("side", Side)])
def test_histories_have_a_word_for_every_step_and_side(
    language: str, group: str, known: type[StrEnum]
) -> None:
    assert {each.value for each in known} <= words(language, group, "history").keys()


def test_papers_have_a_word_for_every_state() -> None:
    assert (set(LINE_STATES), set(VERDICTS)) == (set(LineState), set(Verdict))
