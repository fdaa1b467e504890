"""Every hostile or hopeless upload has its own code, and nothing of it brings the process down."""

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chalicelib.adapters.workbooks import limits
from chalicelib.adapters.workbooks.guard import vetted
from chalicelib.adapters.workbooks.reader import read_table
from chalicelib.domain.errors import Malformed
from tests.adapters.workbooks.crafted import CONTENT_TYPES, SHEET, STRINGS, cell, heading_row, sheet, workbook

GOOD = workbook(sheet(heading_row(), b'<row r="2">', cell("A2", "表"), b"</row>"))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def far(reference: str) -> bytes:
    """A tiny workbook with one more cell."""
    return workbook(sheet(heading_row(), b"<row>", cell(reference, "x"), b"</row>"))


def many_rows(count: int, row: Callable[[int], bytes]) -> bytes:
    return workbook(sheet(heading_row(), *map(row, range(2, count + 2))))


def bomb() -> bytes:
    """Less than a megabyte that expands to 201 MiB, most of it in a picture that nobody would read."""
    return workbook(sheet(heading_row()), {"xl/media/image1.png": bytes(201 * limits.MIB)})


def lying_bomb() -> bytes:
    """The same, but the directory says that it is small."""
    content = bytearray(workbook(b" " * (64 * limits.MIB)))
    name = content.rfind(SHEET.encode())
    content[name - 22 : name - 18] = (1000).to_bytes(4, "little")
    return bytes(content)


def protected_archive() -> bytes:
    content = bytearray(GOOD)
    entry = content.find(b"PK\x01\x02")
    content[entry + 8] |= 1
    return bytes(content)


def twice_the_same_part() -> bytes:
    return workbook(sheet(heading_row()), {SHEET.upper(): b"x"})


CASES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("workbook_empty", lambda: b""),
    "a text": ("not_a_workbook", "器具名称,器具项别".encode),
    "a web page called .xls": ("not_a_workbook", lambda: b"<html><table>"),
    "another archive": ("not_a_workbook", lambda: workbook(b"", {"xl/workbook.xml": None})),
    "an empty archive": ("not_a_workbook", lambda: b"PK\x05\x06" + bytes(18)),
    "an old workbook": ("old_workbook", lambda: COMPOUND + "Workbook".encode("utf-16-le")),
    "an old document": ("not_a_workbook", lambda: COMPOUND + "WordDocument".encode("utf-16-le")),
    "with a password": ("workbook_protected", lambda: COMPOUND + "EncryptedPackage".encode("utf-16-le")),
    "an archive with a password": ("workbook_protected", protected_archive),
    "with macros": ("workbook_with_macros", lambda: workbook(sheet(), {"xl/vbaProject.bin": b"x"})),
    "declared with macros": (
        "workbook_with_macros",
        lambda: workbook(
            sheet(), {CONTENT_TYPES: b'<Types><Override ContentType="a.macroEnabled.main+xml"/>'}
        ),
    ),
    "cut off": ("workbook_damaged", lambda: GOOD[: len(GOOD) // 2]),
    "cut off at the very end": ("workbook_damaged", lambda: GOOD[:-30]),
    "with a wrong byte": ("workbook_damaged", lambda: GOOD.replace(GOOD[60:70], b"0123456789", 1)),
    "not even XML": ("workbook_damaged", lambda: workbook(b"<worksheet><sheetData><row><c r='?'>")),
    "a bomb": ("workbook_expands_too_far", bomb),
    "a lying bomb": ("workbook_damaged", lying_bomb),
    "too big": ("workbook_too_big", lambda: b"PK\x03\x04" + bytes(20 * limits.MIB)),
    "too many entries": ("workbook_unsafe", lambda: b"PK\x03\x04" + b"PK\x01\x02" * 20_001),
    "one part twice": ("workbook_unsafe", twice_the_same_part),
    "entities": (
        "workbook_unsafe",
        lambda: workbook(b'<!DOCTYPE a [<!ENTITY b "c">]>' + sheet(heading_row())),
    ),
    "no text": ("workbook_unsafe", lambda: workbook(sheet(heading_row()).decode().encode("utf-16"))),
    "monstrous styles": (
        "workbook_unsafe",
        lambda: workbook(sheet(), {"xl/styles.xml": b"<a/>" * (4 * limits.MIB + 1)}),
    ),
    "one endless text": ("workbook_unsafe", lambda: workbook(sheet(cell("A1", "x" * (3 * limits.MIB))))),
    "one endless text in pieces": (
        "workbook_unsafe",
        lambda: workbook(sheet(cell("A1", "<r><rPr><color/></rPr><t>x</t></r>" * (limits.MIB // 10)))),
    ),
    "too many texts": (
        "workbook_unsafe",
        lambda: workbook(sheet(heading_row()), {STRINGS: b"<sst>" + b"<si/>" * 1_300_001 + b"</sst>"}),
    ),
    "a last cell at the end of the world": ("workbook_reaches_too_far", lambda: far("XFD1048576")),
    "a last cell beyond it": ("workbook_reaches_too_far", lambda: far("ZZZZZ9999999999")),
    "a last row": ("workbook_reaches_too_far", lambda: far("BA999999")),
    "too many columns": (
        "too_many_columns",
        lambda: workbook(sheet(heading_row(), b"<row>" + b"<c><v>1</v></c>" * 201, b"</row>")),
    ),
    "too many rows": (
        "too_many_rows",
        lambda: many_rows(
            50_001, lambda number: b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (number, number)
        ),
    ),
    "two million one-cell rows": (
        "too_many_rows",
        lambda: many_rows(2_000_000, lambda _: b"<row><c><v>1</v></c></row>"),
    ),
    "too many cells": (
        "too_many_cells",
        lambda: workbook(sheet(heading_row(), b"<row>" + b"<c r='A2'><v>1</v></c>" * 1_300_001, b"</row>")),
    ),
}


@pytest.mark.parametrize(("code", "made"), CASES.values(), ids=CASES)
def test_each_has_its_own_code(code: str, made: Callable[[], bytes]) -> None:
    with pytest.raises(Malformed) as refusal:
        read_table(made())
    assert refusal.value.code == code


def test_the_far_cell_is_named() -> None:
    with pytest.raises(Malformed) as refusal:
        read_table(far("XFD1048576"))
    assert refusal.value.params == {"cell": "XFD1048576"}


@pytest.mark.parametrize(
    "empty", [b'<row r="1048576"><c r="XFD1048576" s="3"/></row>', b'<row r="1000000" ht="20"></row>']
)
def test_formatted_cells_without_a_value_do_no_harm(empty: bytes) -> None:
    table = read_table(workbook(sheet(heading_row(), b'<row r="2">', cell("A2", "表"), b"</row>", empty)))
    assert [number for number, _ in table.rows] == [2]


def test_a_false_dimension_does_no_harm() -> None:
    xml = sheet(heading_row(), b'<row r="2">', cell("A2", "表"), b"</row>")
    xml = xml.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    assert len(read_table(workbook(xml)).rows) == 1


def test_namespace_prefixes_and_odd_file_names_are_read() -> None:
    xml = sheet(heading_row(), b'<row r="2">', cell("A2", "表"), b"</row>")
    xml = xml.replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"xmlns=", b"xmlns:x=")
    content = workbook(b"", {SHEET: None, SHEET.replace("/", "\\"): xml})
    assert read_table(content).rows[0][1][0] == "表"


def test_fifty_thousand_rows_are_read() -> None:
    content = many_rows(
        50_000, lambda number: b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (number, number)
    )
    assert len(read_table(content).rows) == 50_000


def test_calamine_gets_only_what_was_checked() -> None:
    with (
        vetted(workbook(sheet(heading_row()), {"xl/media/a.png": b"x", "xl/calcChain.xml": b"<c/>"})) as path,
        zipfile.ZipFile(path) as copy,
    ):
        names = copy.namelist()
    assert not path.exists()
    assert sorted(names) == sorted(
        ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", SHEET]
    )


@pytest.fixture(autouse=True)
def _nothing_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield
    assert list(tmp_path.iterdir()) == []
