"""What is printed: a line a measurement, with what it must reach and whether it does."""

from dataclasses import dataclass

MARKS = {True: "met", False: "MISSED", None: ""}


@dataclass(frozen=True, slots=True)
class Line:
    """A measurement; without a requirement it is for information."""

    measured: str
    figure: str
    requirement: str = ""
    met: bool | None = None

    def __str__(self) -> str:
        return f"  {self.measured:<50} {self.figure:<52} {self.requirement:<16} {MARKS[self.met]}".rstrip()


def at_least(measured: str, ratio: float, bound: float, more: str = "") -> Line:
    """A ratio that must not be smaller than the bound."""
    return Line(measured, f"{ratio:.2f} ×{more}", f"at least {bound:g} ×", ratio >= bound)


def at_most(measured: str, ratio: float, bound: float, more: str = "") -> Line:
    """A ratio that must not be larger than the bound."""
    return Line(measured, f"{ratio:.2f} ×{more}", f"at most {bound:g} ×", ratio <= bound)


class Report:
    """Prints lines as they come, and in the end what was missed."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def part(self, title: str) -> None:
        """Begin a part."""
        print(f"\n{title}", flush=True)

    def add(self, *lines: Line) -> None:
        """Print lines and keep them for the end."""
        self._lines += lines
        print(*lines, sep="\n", flush=True)

    def end(self) -> None:
        """Say how many requirements are met, and repeat those that are not."""
        judged = [line for line in self._lines if line.met is not None]
        missed = [line for line in judged if not line.met]
        print(f"\n{len(judged) - len(missed)} of {len(judged)} requirements met.")
        if missed:
            print("MISSED:", *missed, sep="\n")
