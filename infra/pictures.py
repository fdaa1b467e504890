"""Writes docs/states.md, pictures of states and steps, from the code: `python -m infra.pictures`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from chalicelib.domain.ledger import status
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.reservations import steps
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.reservations.words import LINE_STATES, LINE_STEPS, SIDES
from chalicelib.domain.workbooks.choices import STATUSES

TARGET = Path(__file__).parent.parent / "docs" / "states.md"

HEAD = """# 状态与步骤

Made from `chalicelib/domain/reservations/steps.py` and `chalicelib/domain/ledger/status.py` by \
`python -m infra.pictures`; do not edit. What is not drawn is refused.
"""
LINES = """## 预约单上的器具：流程状态

箭头上先写由谁办理，再写办理什么。框线加粗的状态占用器具：办结之前，该器具不能列入另一张预约单。
"""
LEDGER = """## 台账中的器具：器具状态

均由使用单位办理。器具在预约单上占用期间不能停用。
"""

LEDGER_STEPS = {status.Step.ENABLE: "启用", status.Step.DISABLE: "停用", status.Step.SCRAP: "报废"}

Arrow = tuple[str, str, str]


def rendered() -> str:
    """The page as it is committed."""
    return "\n".join([HEAD, LINES, _fenced(_lines()), "", LEDGER, _fenced(_ledger())]) + "\n"


def _lines() -> list[str]:
    arrows = [
        (source, target, f"{SIDES[side]} {LINE_STEPS[step]}")
        for (source, side, step), target in steps.STEPS.items()
    ]
    running = ",".join(state for state in LineState if state.is_running)
    names = ((state, LINE_STATES[state]) for state in LineState)
    # The picture's own way to draw what takes up the instrument.
    marked = ["classDef running stroke-width:3px", f"class {running} running"]
    return [*_diagram(LineState.DRAFT, names, arrows), *marked]


def _ledger() -> list[str]:
    arrows = [(source, target, LEDGER_STEPS[step]) for (source, step), target in status.STEPS.items()]
    return _diagram(Status.IN_SERVICE, ((each, STATUSES[each]) for each in Status), arrows)


def _diagram(start: str, names: Iterable[tuple[str, str]], arrows: Sequence[Arrow]) -> list[str]:
    known = list(names)
    ends = [state for state, _ in known if not any(source == state != target for source, target, _ in arrows)]
    return [
        *(f'state "{name} {state}" as {state}' for state, name in known),
        f"[*] --> {start}",
        *(f"{source} --> {target}: {label}" for source, target, label in arrows),
        *(f"{state} --> [*]" for state in ends),
    ]


def _fenced(diagram: list[str]) -> str:
    return "\n".join(["```mermaid", "stateDiagram-v2", *(f"    {line}" for line in diagram), "```"])


if __name__ == "__main__":
    TARGET.write_text(rendered(), encoding="utf-8")
