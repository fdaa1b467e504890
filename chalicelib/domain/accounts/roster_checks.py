"""From the rows of a workbook to the lines of a roster, each with everything that is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.roster import Line, NewAccount, RosterLineState, refused
from chalicelib.domain.accounts.roster_columns import LAYOUT
from chalicelib.domain.accounts.sms_words import KIND_NAMES
from chalicelib.domain.accounts.user_name import folded, user_name
from chalicelib.domain.errors import FieldError, Wrong
from chalicelib.domain.identity.email import email
from chalicelib.domain.identity.mobile import mobile
from chalicelib.domain.organisations.names import person_name
from chalicelib.domain.reference.divisions import Divisions
from chalicelib.domain.text import clean_code
from chalicelib.domain.workbooks.cells import NOTHING, Cell, as_text, shown
from chalicelib.domain.workbooks.choices import choice_named
from chalicelib.domain.workbooks.headings import Headings


def check_rows(
    headings: Headings, rows: Sequence[tuple[int, Sequence[Cell]]], divisions: Divisions
) -> list[Line]:
    """Each row judged; of rows with the same user name the first counts."""
    first_rows: dict[str, int] = {}
    return [_once(_line(number, headings.pick(row), divisions), first_rows) for number, row in rows]


def _once(line: Line, first_rows: dict[str, int]) -> Line:
    if line.wanted is None:
        return line
    first = first_rows.setdefault(folded(line.wanted.user_name), line.number)
    if first == line.number:
        return line
    return refused(line, FieldError("user_name", "same_user_name", {"row": first}))


def _line(number: int, cells: Mapping[str, Cell], divisions: Divisions) -> Line:
    texts = {column.field: clean_code(as_text(cells.get(column.field))) for column in LAYOUT.columns}
    line = Line(number=number, user_name=shown(texts["user_name"], 20), state=RosterLineState.WAITING)
    found: dict[str, Any] = {}
    errors: list[FieldError] = []
    for field, read in _readers(divisions, texts["kind"]).items():
        try:
            found[field] = read(texts[field])
        except Wrong as wrong:
            errors.append(FieldError(field, wrong.code, wrong.params))
    if errors:
        return refused(line, *errors)
    return Line(
        number=number, user_name=line.user_name, state=RosterLineState.WAITING, wanted=NewAccount(**found)
    )


def _readers(divisions: Divisions, kind: str) -> Mapping[str, Callable[[str], Any]]:
    is_expert = choice_named(KIND_NAMES, kind) is AccountKind.EXPERT
    return {
        "kind": _kind,
        "user_name": _required(user_name),
        "person_name": person_name,
        "mobile": _required(mobile),
        "email": _optional(email),
        "division": _optional(_nowhere if is_expert else lambda text: _region(divisions, text)),
    }


def _required(rule: Callable[[str], str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not text:
            raise Wrong("required")
        return rule(text)

    return read


def _optional(rule: Callable[[str], str]) -> Callable[[str], str | None]:
    return lambda text: None if text in NOTHING else rule(text)


def _kind(text: str) -> AccountKind:
    kind = choice_named(KIND_NAMES, text)
    if kind is None:
        raise Wrong("roster_kind" if text else "required")
    return kind


def _nowhere(_: str) -> str:
    raise Wrong("division_for_administrators")


def _region(divisions: Divisions, text: str) -> str:
    """The code of a current province, city or county."""
    found = [division for division in divisions.find(text) if division.current]
    if len(found) != 1:
        raise Wrong("region_ambiguous" if found else "no_such_region", value=shown(text))
    return found[0].code
