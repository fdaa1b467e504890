"""What a cell of a workbook can hold, and the text a person sees in it."""

from datetime import date, datetime, time, timedelta

#: bool is an int and datetime a date; both are named because they read differently.
Cell = str | int | float | bool | date | datetime | time | timedelta | None

#: What people write into a cell to say that there is nothing to write.
NOTHING = frozenset({"", "/", "\\", "-", "--", "—", "——", "无"})

_MIDNIGHT = time()
#: Beyond this a float no longer holds every whole number, and Excel shows an exponent.
_EXACT = 1e15


def as_text(cell: Cell) -> str:
    """The cell as typed: 1001 and never 1001.0, dates as 2026-03-05."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT else format(cell, ".15g")
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time() != _MIDNIGHT else cell.date().isoformat()
    return str(cell)


def is_blank(cell: Cell) -> bool:
    """Nothing in it, or blanks only."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def shown(text: str, limit: int = 30) -> str:
    """A wrong value as a message quotes it."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
