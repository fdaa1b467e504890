"""Workbooks written by hand, byte by byte, as no spreadsheet program would."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from chalicelib.domain.workbooks.columns import COLUMNS

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
CONTENT_TYPES = "[Content_Types].xml"


def _relation(kind: str, target: str) -> bytes:
    relation = f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'.encode()


_SHEETS = '<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
_BOOK = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{_SHEETS}</workbook>'
_PARTS: Mapping[str, bytes] = {
    CONTENT_TYPES: f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
    "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
    "xl/workbook.xml": _BOOK.encode(),
}


def sheet(*rows: bytes) -> bytes:
    """The XML of a sheet with these rows, whatever they are."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode() + b"".join(rows) + b"</sheetData></worksheet>"


def cell(reference: str, text: str) -> bytes:
    """A cell with a text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'.encode()


def heading_row() -> bytes:
    """The headings of a ledger in row 1."""
    cells = [cell(f"{chr(65 + index)}1", column.heading) for index, column in enumerate(COLUMNS)]
    return b'<row r="1">' + b"".join(cells) + b"</row>"


def workbook(sheet_xml: bytes, changes: Mapping[str, bytes | None] | None = None) -> bytes:
    """A workbook with this sheet; `changes` adds, replaces or (None) drops parts."""
    parts = {**_PARTS, SHEET: sheet_xml, **(changes or {})}
    return packed((name, content) for name, content in parts.items() if content is not None)


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A compressed archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return buffer.getvalue()
