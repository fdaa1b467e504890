"""The steps between statuses are those of the manual and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Conflict
from chalicelib.domain.ledger.status import STEPS, Status, Step, after, allowed
from chalicelib.domain.texts import Language, wording


@pytest.mark.parametrize(
    ("source", "step", "target"),
    [
        (Status.IN_SERVICE, Step.DISABLE, Status.DISABLED),
        (Status.DISABLED, Step.ENABLE, Status.IN_SERVICE),
        (Status.DISABLED, Step.SCRAP, Status.SCRAPPED),
        (Status.SCRAPPED, Step.ENABLE, Status.IN_SERVICE),
    ],
)
def test_steps_of_the_manual(source: Status, step: Step, target: Status) -> None:
    assert after(source, step) is target


@given(st.sampled_from(Status), st.sampled_from(Step))
def test_every_other_step_is_refused_with_words(source: Status, step: Step) -> None:
    if (source, step) in STEPS:
        assert step in allowed(source)
        return
    with pytest.raises(Conflict) as refused:
        after(source, step)
    assert wording(refused.value.code, refused.value.params, Language.ZH)
    assert step not in allowed(source)
