"""Every row of a roster is judged, with everything that is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.roster import Line, NewAccount, RosterLineState
from chalicelib.domain.accounts.roster_checks import check_rows
from chalicelib.domain.accounts.roster_columns import LAYOUT
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.headings import Headings
from tests.support.rosters import EXPERT, NATIONAL, REGIONAL

FIELDS = [column.field for column in LAYOUT.columns]
HEADINGS = Headings(1, {field: position for position, field in enumerate(FIELDS)}, (), LAYOUT)


def checked(*rows: tuple[Cell, ...]) -> list[Line]:
    """The rows of a sheet, the first under the headings."""
    return check_rows(HEADINGS, list(enumerate(rows, start=2)), divisions())


def changed(row: tuple[Cell, ...], **changes: Cell) -> tuple[Cell, ...]:
    """A row with other cells."""
    return tuple(changes.get(field, cell) for field, cell in zip(FIELDS, row, strict=True))


def test_experts_and_administrators_of_a_division_or_of_the_country() -> None:
    expert, regional, national = checked(EXPERT, REGIONAL, NATIONAL)
    assert expert.wanted == NewAccount(
        kind=AccountKind.EXPERT,
        user_name="expert01",
        person_name="王建国",
        mobile="13800000101",
        email="wang@example.cn",
        division=None,
    )
    assert regional.wanted
    assert (regional.wanted.kind, regional.wanted.division) == (AccountKind.ADMINISTRATOR, "330225")
    assert national.wanted
    assert national.wanted.division is None
    assert [line.number for line in (expert, regional, national)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("330225", "330225"),
        (330200, "330200"),
        (330000.0, "330000"),
        ("浙江省宁波市", "330200"),
        ("北京市", "110000"),
    ],
)
def test_a_division_of_any_level_by_code_or_name(cell: Cell, code: str) -> None:
    (line,) = checked(changed(REGIONAL, division=cell))
    assert line.wanted
    assert line.wanted.division == code


def test_a_mobile_may_be_a_number() -> None:
    (line,) = checked(changed(EXPERT, mobile=13800000101.0))
    assert line.wanted
    assert line.wanted.mobile == "13800000101"


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("kind", "", "required"),
        ("kind", "企业", "roster_kind"),
        ("user_name", None, "required"),
        ("user_name", "ab", "user_name_form"),
        ("user_name", "=1+1", "user_name_form"),
        ("person_name", "", "required"),
        ("person_name", "王5", "name_characters"),
        ("mobile", "", "required"),
        ("mobile", "12345", "mobile_form"),
        ("email", "nowhere", "email_form"),
        ("division", "330225", "division_for_administrators"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(field: str, cell: Cell, code: str) -> None:
    (line,) = checked(changed(EXPERT, **{field: cell}))
    assert (line.state, line.wanted) == (RosterLineState.REFUSED, None)
    assert [(error.field, error.code) for error in line.errors] == [(field, code)]


@pytest.mark.parametrize(
    ("cell", "code"),
    [("东方省", "no_such_region"), ("朝阳区", "region_ambiguous"), ("999999", "no_such_region")],
)
def test_a_division_must_be_clear(cell: str, code: str) -> None:
    (line,) = checked(changed(REGIONAL, division=cell))
    assert [error.code for error in line.errors] == [code]


def test_all_that_is_wrong_with_a_row_is_told_at_once() -> None:
    (line,) = checked(("", "x", "", "1", "y", ""))
    assert [error.field for error in line.errors] == ["kind", "user_name", "person_name", "mobile", "email"]


def test_the_second_row_with_a_name_is_refused() -> None:
    first, second = checked(EXPERT, changed(REGIONAL, user_name="EXPERT01"))
    assert first.state is RosterLineState.WAITING
    assert [(error.code, error.params) for error in second.errors] == [("same_user_name", {"row": 2})]


@given(
    st.lists(
        st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.booleans(), st.none()), max_size=8
    )
)
def test_whatever_stands_there_is_judged(cells: list[Cell]) -> None:
    (line,) = checked(tuple(cells))
    assert (line.wanted is None) == bool(line.errors)
    assert len(line.user_name) <= 20
