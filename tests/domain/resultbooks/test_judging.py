"""Rows of a workbook of results, judged with plain objects."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import FieldError
from chalicelib.domain.reservations.line import Line, LineKey, Reserved
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.resultbooks.columns import FIELDS
from chalicelib.domain.resultbooks.judging import Accepted, Known, judge
from chalicelib.domain.resultbooks.rows import each_once, is_filled_in, key_text, said
from chalicelib.domain.texts import Language, wording
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.rows import Refused
from tests.support.instruments import TODAY, details, instrument
from tests.support.reservations import a_line

SLIP = "01KAQ7W2ZC5J6M8N9P0R1S2T3V"
LINE = a_line(
    slip=SLIP,
    state=LineState.RECEIVED,
    received_on=TODAY - timedelta(days=3),
    instrument=Reserved.of(instrument(details=details(serial_number="00123", interval_months=12))),
)


def cells(**changes: Cell) -> dict[str, Cell]:
    """A good row about the line."""
    row: dict[str, Cell] = {
        "slip_number": LINE.slip_number,
        "number": "1",
        "serial_number": "00123",
        "verdict": "合格",
        "verified_on": TODAY,
        "certificate_number": "JD2026-0001",
        "line": key_text(LINE.key),
    }
    return row | changes


def known(*lines: Line, **changes: Any) -> Known:
    values: dict[str, Any] = {
        "lines": {each.key: each for each in lines or (LINE,)},
        "periodic": frozenset({LINE.key}),
        "numbers": {},
        "certificates": {},
        "today": TODAY,
    }
    return Known(**values | changes)


def errors(row: dict[str, Cell], about: Known | None = None) -> list[tuple[str, str]]:
    found = judge(said(2, row), about or known())
    return [(each.field, each.code) for each in found.errors] if isinstance(found, Refused) else []


def test_a_good_row_is_a_finding() -> None:
    found = judge(said(2, cells(valid_until=date(2027, 6, 30))), known())
    assert isinstance(found, Accepted)
    assert found.finding.key == LINE.key
    assert found.finding.version == LINE.version
    assert (found.finding.verdict, found.finding.valid_until) == (Verdict.PASSED, date(2027, 6, 30))


def test_a_validity_left_out_is_what_the_interval_gives() -> None:
    found = judge(said(2, cells()), known())
    assert isinstance(found, Accepted)
    assert found.finding.valid_until == date(TODAY.year + 1, TODAY.month, TODAY.day - 1)
    failed = judge(said(2, cells(verdict="不合格")), known())
    assert isinstance(failed, Accepted)
    assert failed.finding.valid_until is None


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_columns() -> None:
    wrong = cells(serial_number="00321", verdict="好", verified_on="昨天", certificate_number="")
    assert errors(wrong) == [
        ("serial_number", "differs_from_slip"),
        ("verdict", "not_a_choice"),
        ("verified_on", "not_a_date"),
        ("certificate_number", "required"),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"line": "01KAQ7W2ZC5J6M8N9P0R1S2T3V-7"}, ("line", "line_unknown")),
        ({"line": "上一行"}, ("line", "line_unknown")),
        ({"line": None}, ("line", "required")),
        ({"slip_number": "YY0"}, ("slip_number", "differs_from_slip")),
        ({"verified_on": TODAY + timedelta(days=1)}, ("verified_on", "verified_in_future")),
        ({"verified_on": TODAY - timedelta(days=4)}, ("verified_on", "verified_before_reception")),
        ({"valid_until": TODAY}, ("valid_until", "validity_before_verification")),
        ({"valid_until": date(2099, 1, 1)}, ("valid_until", "validity_too_long")),
        (
            {"verdict": "不合格", "valid_until": date(2027, 1, 1)},
            ("valid_until", "validity_of_failed"),
        ),
        ({"certificate_number": "?"}, ("certificate_number", "certificate_number_characters")),
    ],
)
def test_each_wrong_cell_has_its_reason(changes: dict[str, Cell], expected: tuple[str, str]) -> None:
    assert expected in errors(cells(**changes))


def test_a_validity_is_a_must_where_no_interval_gives_one() -> None:
    without = replace(LINE, instrument=replace(LINE.instrument, interval_months=None))
    assert errors(cells(), known(without)) == [("valid_until", "required")]
    assert errors(cells(), known(without, periodic=frozenset())) == []


def test_only_what_was_received_takes_a_result() -> None:
    assert errors(cells(), known(replace(LINE, state=LineState.ACCEPTED))) == [
        ("line", "line_not_received_here")
    ]


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("JD2026-0001", [("certificate_number", "result_published_before")]),
        ("JD2026-0002", [("line", "line_has_result")]),
    ],
)
def test_a_published_line_takes_no_other_result(number: str, codes: list[tuple[str, str]]) -> None:
    until = date(TODAY.year + 1, TODAY.month, TODAY.day - 1)
    result = Result(
        verdict=Verdict.PASSED, verified_on=TODAY, valid_until=until, certificate_number="JD2026-0001"
    )
    certified = replace(LINE, state=LineState.RETURNED, result=result, version=LINE.version + 2)
    about = known(certified, numbers={"jd2026-0001": LINE.key})
    assert errors(cells(certificate_number=number), about) == codes


def test_a_number_or_a_file_can_be_in_the_way() -> None:
    other = LineKey(SLIP, 9)
    missing = FieldError("certificate_number", "certificate_file_missing", {"name": "JD2026-0001.pdf"})
    about = known(numbers={"jd2026-0001": other}, certificates={"JD2026-0001": missing})
    assert errors(cells(), about) == [
        ("certificate_number", "certificate_number_used"),
        ("certificate_number", "certificate_file_missing"),
    ]


def test_of_rows_that_share_a_line_or_a_number_none_is_right() -> None:
    rows = [
        said(2, cells()),
        said(3, cells(certificate_number="JD2026-0002")),
        said(4, cells(line=f"{SLIP}-2", number="2", certificate_number="jd2026 -0001")),
        said(5, cells(line=f"{SLIP}-3", number="3", certificate_number="JD2026-0005")),
    ]
    found = [[(each.code, dict(each.params)) for each in row.errors] for row in each_once(rows)]
    assert found == [
        [("same_line_as_row", {"row": 3}), ("same_certificate_as_row", {"row": 4})],
        [("same_line_as_row", {"row": 2})],
        [("same_certificate_as_row", {"row": 2})],
        [],
    ]


def test_what_the_template_offers_need_not_be_filled_in() -> None:
    blank = dict.fromkeys(("verdict", "verified_on", "valid_until", "certificate_number"), " ")
    assert not is_filled_in(cells(**blank))
    assert is_filled_in(cells(**blank) | {"valid_until": TODAY})


anything = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["合格", "不合格", key_text(LINE.key), "2026-11-20", "JD2026-1", "00123"]),
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, anything)))
def test_whatever_the_cells_hold_a_row_is_good_or_says_why_not(row: dict[str, Cell]) -> None:
    found = judge(said(2, row), known())
    if isinstance(found, Accepted):
        assert found.finding.key == LINE.key
        return
    assert found.errors
    for error in found.errors:
        assert error.field in FIELDS
        assert wording(error.code, error.params, Language.ZH)
        assert wording(error.code, error.params, Language.EN)
