"""The pictures of states show what the code allows."""

from chalicelib.domain.ledger.status import STEPS as LEDGER_STEPS
from chalicelib.domain.reservations.steps import STEPS, LineState, Side
from chalicelib.domain.reservations.words import LINE_STATES, LINE_STEPS, SIDES
from infra.pictures import TARGET, rendered


def test_the_committed_page_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == rendered(), "run `python -m infra.pictures`"


def test_every_step_is_drawn_once_and_nothing_else() -> None:
    lines = rendered().splitlines()
    for (source, side, step), target in STEPS.items():
        assert lines.count(f"    {source} --> {target}: {SIDES[side]} {LINE_STEPS[step]}") == 1
    arrows = [line for line in lines if "-->" in line and "[*]" not in line]
    assert len(arrows) == len(STEPS) + len(LEDGER_STEPS)


def test_what_can_only_be_corrected_is_an_end() -> None:
    ends = {line.split()[0] for line in rendered().splitlines() if line.endswith("--> [*]")}
    assert ends == {LineState.RETURNED, LineState.REFUSED, LineState.CANCELLED}


def test_everything_has_a_name() -> None:
    assert LINE_STATES.keys() == set(LineState)
    assert LINE_STEPS.keys() == {step for _, _, step in STEPS}
    assert SIDES.keys() == set(Side)
