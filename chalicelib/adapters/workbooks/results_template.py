"""《检定结果录入》: the lines that wait for a result, each to be filled in, and how that is done."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from chalicelib.adapters.workbooks.writing import (
    DATE_FORMAT,
    TEXT_FORMAT,
    dress_heading,
    escaped,
    set_widths,
    width,
)
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.words import VERDICTS
from chalicelib.domain.resultbooks.columns import COLUMNS, FILLED_IN, KEY, MOST_ROWS
from chalicelib.domain.resultbooks.rows import key_text
from chalicelib.domain.workbooks.columns import Column, Content

ENTRY_SHEET, EXPLANATION_SHEET = "检定结果", "填写说明"
_PREFILLED_FILL = PatternFill("solid", fgColor="EEF1F4")
_KEY_WIDTH = 34
_NOTES = (
    "灰色各列由系统预填，请勿修改；没有填写结果的行不会读取，可以保留，也可以整行删除。",
    "排序时请选中全部列，以免结果错行；系统会核对预约单号、行号和出厂编号。",
    "日期可写成 2026-03-05、2026/3/5 或 2026年3月5日。",
    "证书或通知书的 PDF 以证书编号命名（如 JD2026-0001.pdf），放在一个文件夹里压缩成 ZIP，与工作簿一起上传。",
    "编号中有文件名不允许的字符（如“/”“:”）时，文件名中写成“_”。",
)


def write_results_template(path: Path, lines: Sequence[Line]) -> None:
    """Write the workbook; text stays text, and dates are dates."""
    workbook = Workbook()
    entry = workbook.worksheets[0]
    entry.title = ENTRY_SHEET
    _fill_entry(entry, lines)
    _explain(workbook.create_sheet(EXPLANATION_SHEET))
    workbook.save(path)


def _fill_entry(sheet: Worksheet, lines: Sequence[Line]) -> None:
    sheet.append([column.heading for column in COLUMNS])
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "A2"
    set_widths(sheet, [_KEY_WIDTH if column is KEY else width(column) for column in COLUMNS])
    for position, column in enumerate(COLUMNS, start=1):
        letter = get_column_letter(position)
        dress_heading(sheet.cell(1, position), mandatory=column.mandatory and column is not KEY)
        sheet.column_dimensions[letter].number_format = _format(column)
        sheet.add_data_validation(_validation(column, f"{letter}2:{letter}{MOST_ROWS + 1}"))
    for row, line in enumerate(lines, start=2):
        for position, (column, text) in enumerate(zip(COLUMNS, _prefilled(line), strict=True), start=1):
            _fill(sheet, row, position, column, text)


def _fill(sheet: Worksheet, row: int, position: int, column: Column, text: str) -> None:
    cell = sheet.cell(row, position)
    cell.number_format = _format(column)
    if column in FILLED_IN:
        return
    cell.value = escaped(text)
    cell.data_type = "s"
    cell.fill = _PREFILLED_FILL


def _prefilled(line: Line) -> list[str]:
    instrument = line.instrument
    known = {
        "slip_number": line.slip_number,
        "number": str(line.number),
        "organisation": line.organisation_name,
        "name": instrument.name,
        "model": instrument.model,
        "serial_number": instrument.serial_number,
        "line": key_text(line.key),
    }
    return [known.get(column.field, "") for column in COLUMNS]


def _format(column: Column) -> str:
    return DATE_FORMAT if column.content is Content.DATE else TEXT_FORMAT


def _validation(column: Column, cells: str) -> DataValidation:
    """What Excel lets into the column, with the explanation as a hint at the cell."""
    validation = _rule(column)
    validation.allow_blank = validation.showErrorMessage = validation.showInputMessage = True
    validation.errorTitle = validation.promptTitle = column.heading
    validation.error = f"请按说明填写：{column.explanation}"
    validation.prompt = column.explanation
    validation.add(cells)
    return validation


def _rule(column: Column) -> DataValidation:
    if column.content is Content.CHOICE:
        return DataValidation(type="list", formula1=f'"{",".join(VERDICTS.values())}"')
    if column.content is Content.DATE:
        since = "DATE(1950,1,1)"
        return DataValidation(type="date", operator="greaterThan", formula1=since, errorStyle="warning")
    return DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(column.limit))


def _explain(sheet: Worksheet) -> None:
    sheet.append(["列", "是否必填", "说明", "示例"])
    set_widths(sheet, [14, 12, 64, 32])
    for cell in sheet[1]:
        dress_heading(cell, mandatory=False)
    for column in COLUMNS:
        sheet.append([column.heading, _must(column), column.explanation, column.example])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = TEXT_FORMAT
    sheet.append([])
    for note in _NOTES:
        sheet.append([note])
    sheet.freeze_panes = "A2"


def _must(column: Column) -> str:
    if column not in FILLED_IN:
        return "系统预填"
    return "必填" if column.mandatory else "可不填"
