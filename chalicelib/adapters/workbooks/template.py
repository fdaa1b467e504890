"""《强制检定器具信息导入模板》: the sheet to fill in, its explanation, the catalogue, the divisions."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from chalicelib.adapters.workbooks.limits import MOST_ROWS
from chalicelib.adapters.workbooks.reference_books import (
    CATALOGUE_SHEET,
    DIVISIONS_SHEET,
    ITEM_COLUMN,
    ITEMS_COLUMN,
    KIND_COLUMN,
    fill_catalogue,
    fill_divisions,
)
from chalicelib.adapters.workbooks.writing import (
    DATE_FORMAT,
    TEXT_FORMAT,
    dress_heading,
    set_widths,
    width,
)
from chalicelib.domain.reference.catalogue import Catalogue
from chalicelib.domain.reference.divisions import Divisions
from chalicelib.domain.workbooks.choices import ORIGINS, PURPOSES, STATUSES, SUBMISSIONS
from chalicelib.domain.workbooks.columns import COLUMNS, Column, Content

ENTRY_SHEET = "强检器具"
EXPLANATION_SHEET = "填写说明"

_LAST_ROW = MOST_ROWS + 1
_LETTERS = {column.field: get_column_letter(index) for index, column in enumerate(COLUMNS, start=1)}
_CHOICES = {
    "origin": ORIGINS.values(),
    "purpose": PURPOSES.values(),
    "submission": SUBMISSIONS.values(),
    "status": STATUSES.values(),
}
_FORMATS = {
    Content.DATE: DATE_FORMAT,
    Content.NUMBER: "0",
    Content.CODE: TEXT_FORMAT,
    Content.TEXT: TEXT_FORMAT,
}


def write_template(path: Path, catalogue: Catalogue, divisions: Divisions) -> None:
    """Write the template; its first sheet is empty but for the headings, so nothing untrue is imported."""
    workbook = Workbook()
    entry = workbook.worksheets[0]
    entry.title = ENTRY_SHEET
    _fill_entry(entry, len(catalogue.items))
    _explain(workbook.create_sheet(EXPLANATION_SHEET))
    fill_catalogue(workbook.create_sheet(CATALOGUE_SHEET), catalogue)
    fill_divisions(workbook.create_sheet(DIVISIONS_SHEET), divisions)
    workbook.save(path)


def _fill_entry(sheet: Worksheet, items: int) -> None:
    sheet.append([column.heading for column in COLUMNS])
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "B2"
    set_widths(sheet, [width(column) for column in COLUMNS])
    for cell, column in zip(sheet[1], COLUMNS, strict=True):
        dress_heading(cell, mandatory=column.mandatory)
        sheet.column_dimensions[_LETTERS[column.field]].number_format = _FORMATS.get(
            column.content, "General"
        )
        sheet.add_data_validation(_validation(column, items))


def _validation(column: Column, items: int) -> DataValidation:
    """What Excel lets into the column, with the explanation as a hint at the cell."""
    validation = _rule(column, items)
    validation.allow_blank = validation.showErrorMessage = validation.showInputMessage = True
    validation.errorTitle = validation.promptTitle = column.heading
    validation.error = f"请按说明填写：{column.explanation}"
    validation.prompt = column.explanation
    letter = _LETTERS[column.field]
    validation.add(f"{letter}2:{letter}{_LAST_ROW}")
    return validation


def _rule(column: Column, items: int) -> DataValidation:
    if column.field == "item":
        return _drop_down(f"'{CATALOGUE_SHEET}'!${ITEMS_COLUMN}$2:${ITEMS_COLUMN}${items + 1}")
    if column.field == "kind":
        return _drop_down(_kinds_of_the_item())
    if column.field in _CHOICES:
        return _drop_down(f'"{",".join(_CHOICES[column.field])}"')
    if column.content is Content.NUMBER:
        return DataValidation(type="whole", operator="greaterThanOrEqual", formula1="1")
    if column.content is Content.DATE:
        since = "DATE(1950,1,1)"
        return DataValidation(type="date", operator="greaterThan", formula1=since, errorStyle="warning")
    return DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(column.limit))


def _drop_down(formula: str) -> DataValidation:
    return DataValidation(type="list", formula1=formula)


def _kinds_of_the_item() -> str:
    """The stretch of the catalogue with the item chosen in the same row; names may hold any character."""
    item = f"${_LETTERS['item']}2"
    items = f"'{CATALOGUE_SHEET}'!${ITEM_COLUMN}:${ITEM_COLUMN}"
    first = f"MATCH({item},{items},0)-1"
    return f"OFFSET('{CATALOGUE_SHEET}'!${KIND_COLUMN}$1,{first},0,COUNTIF({items},{item}),1)"


def _explain(sheet: Worksheet) -> None:
    sheet.append(["列", "是否必填", "说明", "示例"])
    set_widths(sheet, [22, 12, 64, 24])
    for cell in sheet[1]:
        dress_heading(cell, mandatory=False)
    for column in COLUMNS:
        must = "可不填" if column.may_be_blank else "必填"
        sheet.append([column.heading, must, column.explanation, column.example])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = TEXT_FORMAT
    sheet.append([])
    sheet.append(
        ["红色标题的列不能删除；列的次序可以调整。日期可写成 2026-03-05、2026/3/5 或 2026年3月5日。"]
    )
    sheet.freeze_panes = "A2"
