"""The guard must never find less of a sheet than calamine does: that would let calamine abort the process."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError, CalamineWorkbook

from chalicelib.adapters.workbooks.extent import measured, string_lengths
from chalicelib.adapters.workbooks.guard import vetted
from chalicelib.adapters.workbooks.scan import Scan
from chalicelib.domain.errors import Malformed
from tests.adapters.workbooks.crafted import STRINGS, sheet, workbook

REFERENCES = st.sampled_from(["A1", "C3", "Z9", "AA2", "b7", "AZ11", "BA1", "A12", "BZ4"])
ROWS = st.sampled_from(["1", "3", "8", "20"])
VALUES = st.sampled_from(
    [
        "<v>1</v>",
        "<v></v>",
        "",
        "<is><t>x</t></is>",
        "<f>1+1</f><v>2</v>",
        "<f>1</f>",
        "<x:v>7</x:v>",
        "<v>1</v><v>2</v>",
        "<!-- <c r='ZZ99'><v>1</v></c> --><v>1</v>",
        "<v><![CDATA[5]]></v>",
    ]
)


@st.composite
def cells(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(["c", "c", "c", "x:c", "col"]))
    blank = draw(st.sampled_from([" ", " ", "  ", "\n", "\t"]))
    around = draw(st.sampled_from(["", "", " "]))
    quote = draw(st.sampled_from(['"', '"', "'"]))
    attributes = [
        f"{name}{around}={around}{quote}{draw(value)}{quote}"
        for name, value in (
            ("r", REFERENCES),
            ("s", st.just("0")),
            ("t", st.sampled_from(["inlineStr", "n", "str"])),
            ("x:r", REFERENCES),
            ("r", REFERENCES),
        )
        if draw(st.booleans())
    ]
    order = draw(st.permutations(attributes))
    body = draw(VALUES)
    opening = f"<{tag}{''.join(blank + each for each in order)}"
    return f"{opening}>{body}</{tag}>" if body or draw(st.booleans()) else f"{opening}/>"


@st.composite
def rows(draw: st.DrawFn) -> bytes:
    number = f' r="{draw(ROWS)}"' if draw(st.booleans()) else ""
    body = "".join(draw(st.lists(cells(), max_size=5)))
    tag = draw(st.sampled_from(["row", "row", "x:row"]))
    return f"<{tag}{number}>{body}</{tag}>".encode()


@st.composite
def sheets(draw: st.DrawFn) -> bytes:
    return sheet(*draw(st.lists(rows(), max_size=4))).replace(b"<worksheet", b'<worksheet xmlns:x="y"', 1)


def calamines_end(content: bytes) -> tuple[int, int]:
    """The last row and column that calamine lays out, from 1."""
    found = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    return (found.end[0] + 1, found.end[1] + 1) if found.end else (0, 0)


@settings(max_examples=400, deadline=None)
@given(sheets())
def test_no_cell_that_calamine_lays_out_is_missed(xml: bytes) -> None:
    try:
        row, column = calamines_end(workbook(xml))
    except CalamineError:
        return
    try:
        extent = measured(io.BytesIO(xml), [])
    except Malformed:
        return
    assert extent.last[0] >= row
    assert extent.last[1] >= column


@settings(max_examples=400, deadline=None)
@given(sheets())
def test_the_quick_look_vouches_only_for_what_it_has_seen(xml: bytes) -> None:
    scan = Scan(strings=False)
    scan.feed(xml)
    scan.close()
    try:
        row, column = calamines_end(workbook(xml))
    except CalamineError:
        return
    assert scan.unusual or (row <= 99_999 and column <= 52)


@settings(max_examples=100, deadline=None)
@given(sheets(), st.integers(1, 64))
def test_the_quick_look_sees_the_same_in_pieces(xml: bytes, size: int) -> None:
    whole, pieces = Scan(strings=False), Scan(strings=False)
    whole.feed(xml)
    for start in range(0, len(xml), size):
        pieces.feed(xml[start : start + size])
    for scan in (whole, pieces):
        scan.close()
    assert (whole.unusual, whole.cells) == (pieces.unusual, pieces.cells)


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="BZ4"><v>1</v></c>',
        b'<c r="A100000"><v>1</v></c>',
        b"<c r='BZ4'><v>1</v></c>",
        b'<c  r="BZ4"><v>1</v></c>',
        b'<c\tr="BZ4"><v>1</v></c>',
        b'<c\nr="BZ4"><v>1</v></c>',
        b'<c r = "BZ4"><v>1</v></c>',
        b'<c s="0" r="BZ4"><v>1</v></c>',
        b'<c r="bz4"><v>1</v></c>',
        b'<c r="A1" r="BZ4"><v>1</v></c>',
        b'<c r="A1" s="0"  r="BZ4"><v>1</v></c>',
        b'<x:c r="BZ4"><v>1</v></x:c>',
        b'<!-- x --><c r="BZ4"><v>1</v></c>',
        b"<c><v>1</v></c>" * 78,
        b"<c><v>1</v></c>",
        b'<row r="100000"><c><v>1</v></c></row>',
    ],
)
def test_the_quick_look_vouches_for_no_unusual_cell(cell: bytes) -> None:
    scan = Scan(strings=False)
    scan.feed(sheet(b'<row r="1"><c r="A1"><v>1</v></c>', cell, b"</row>"))
    scan.close()
    assert scan.unusual


def test_the_quick_look_vouches_for_what_spreadsheet_programs_write() -> None:
    scan = Scan(strings=False)
    cells = b'<c r="A1" s="1" t="s"><v>0</v></c><c r="AZ99999" t="inlineStr" /><c r="B1"><v>1</v></c>'
    scan.feed(b'<cols><col min="1"/></cols>' + sheet(b'<row r="1">', cells, b"</row>"))
    scan.close()
    assert (scan.unusual, scan.cells) == (False, 3)


STRING_TABLE = b"<sst><si><t>ab</t></si><si/><si><r><t>c</t></r><r><t>d</t></r></si></sst>"


def test_shared_texts_are_measured_as_often_as_they_are_used() -> None:
    lengths = string_lengths(io.BytesIO(STRING_TABLE))
    assert lengths == [2, 0, 2]
    xml = sheet(b'<row><c t="s"><v>0</v></c><c t="s"><v> 2 </v></c><c><v>9</v></c></row>')
    assert measured(io.BytesIO(xml), lengths).last == (1, 3)


@pytest.mark.parametrize("value", [b"<v>3</v>", b"<v>x</v>", b"<v></v>"])
def test_texts_that_are_not_there(value: bytes) -> None:
    xml = sheet(b'<row><c t="s">' + value + b"</c></row>")
    with pytest.raises(Malformed):
        measured(io.BytesIO(xml), [1, 1, 1])


def test_a_long_text_may_be_used_a_few_times_but_not_without_end() -> None:
    table = b"<sst><si><t>" + b"x" * 500_000 + b"</t></si></sst>"
    used = b'<c t="s" r="A1"><v>0</v></c>'
    with vetted(workbook(sheet(b"<row>", used * 100, b"</row>"), {STRINGS: table})) as path:
        assert Path(path).exists()
    with (
        pytest.raises(Malformed) as refusal,
        vetted(workbook(sheet(b"<row>", used * 1000, b"</row>"), {STRINGS: table})),
    ):
        pass
    assert refusal.value.code == "workbook_unsafe"
