"""The workbook of an edition of the catalogue: written to be edited, read with every suspicion."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chalicelib.adapters.workbooks.guard import vetted
from chalicelib.adapters.workbooks.limits import MIB
from chalicelib.adapters.workbooks.sheets import damage_refused, rows_of, visible_sheets
from chalicelib.domain.editions.columns import COLUMNS, ROWS_ABOVE, find_columns
from chalicelib.domain.editions.rows import MOST_ROWS, kinds_of
from chalicelib.domain.errors import Malformed
from chalicelib.domain.reference.catalogue import FORMS, Catalogue, Kind
from chalicelib.domain.workbooks.cells import Cell

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet
    from python_calamine import CalamineSheet

LARGEST_FILE = MIB
#: An honest edition has a few hundred KiB unpacked; what is checked in a request must be checked in seconds.
LARGEST_EXPANDED = 16 * MIB

SHEET, EXPLANATION = "强检器具目录", "填写说明"
_FORM_LETTER = "E"
_NOTES = (
    "上传的工作簿就是新版目录的全部内容：删去的行在新版中不再提供，新增的行成为新的种别。",
    "列的次序可以调整，标题不能改；工作表“填写说明”不读取。",
    "只改名称而保留项别和种别序号的，视为改名。",
    "发布以前可以查看与现行目录的差异；已录入的器具保留原来的项别和种别。",
)


def write_edition(path: Path, catalogue: Catalogue) -> None:
    """Write what may be chosen in an edition, in the form in which another edition is loaded."""
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation

    from chalicelib.adapters.workbooks.writing import SafeRow, headings, set_widths

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    set_widths(sheet, [column.width for column in COLUMNS])
    forms = DataValidation(
        type="list", formula1=f"'{EXPLANATION}'!$F$2:$F${len(FORMS) + 1}", allow_blank=True
    )
    forms.add(f"{_FORM_LETTER}2:{_FORM_LETTER}{MOST_ROWS + 1}")
    sheet.data_validations.append(forms)
    sheet.append(headings(sheet, [(column.heading, column.mandatory) for column in COLUMNS]))
    row = SafeRow(sheet, len(COLUMNS))
    for kinds in catalogue.items.values():
        for kind in kinds:
            sheet.append(row.fill(_cells(kind)))
    _explain(workbook.create_sheet(EXPLANATION))
    workbook.save(path)


def read_edition(content: bytes) -> tuple[Kind, ...]:
    """The kinds in an uploaded workbook; Malformed where it cannot be read, Invalid with every wrong cell."""
    if len(content) > LARGEST_FILE:
        raise Malformed("edition_too_big", limit=LARGEST_FILE // MIB)
    with vetted(content, LARGEST_EXPANDED) as path, damage_refused():
        sheet, heading, positions = _found([*visible_sheets(path)])
        return kinds_of(islice(rows_of(sheet), heading, None), positions)


def _found(sheets: "Sequence[CalamineSheet]") -> "tuple[CalamineSheet, int, Any]":
    """The first sheet with all mandatory columns; what the first sheet lacks, where there is none."""
    refusal: Malformed | None = None
    for sheet in sheets:
        try:
            return sheet, *find_columns(islice(rows_of(sheet), ROWS_ABOVE))
        except Malformed as lacking:
            refusal = refusal or lacking
    raise refusal or Malformed("edition_empty")


def _cells(kind: Kind) -> list[Cell]:
    form = FORMS[kind.form]
    return [kind.item_number, kind.item, kind.number, kind.name, form, kind.cycle_months, kind.notes]


def _explain(sheet: "WriteOnlyWorksheet") -> None:
    from chalicelib.adapters.workbooks.writing import headings, set_widths, text_cell

    set_widths(sheet, [18, 12, 64, 24, 4, 40])
    titles = ["列", "是否必填", "说明", "示例", "", "强检形式"]
    sheet.append(headings(sheet, [(title, False) for title in titles]))
    forms = [*FORMS.values(), *[""] * (len(COLUMNS) - len(FORMS))]
    for column, form in zip(COLUMNS, forms, strict=True):
        must = "必填" if column.mandatory else "可不填"
        texts = [column.heading, must, column.explanation, column.example, "", form]
        sheet.append([text_cell(sheet, text) for text in texts])
    for note in _NOTES:
        sheet.append([text_cell(sheet, note)])
