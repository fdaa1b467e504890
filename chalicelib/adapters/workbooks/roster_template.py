"""《账号导入模板》: the sheet to fill in, its explanation, and the divisions an administrator may be for."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from chalicelib.adapters.workbooks.writing import TEXT_FORMAT, dress_heading, set_widths
from chalicelib.domain.accounts.roster_columns import LAYOUT, MOST_ROWS
from chalicelib.domain.accounts.sms_words import KIND_NAMES
from chalicelib.domain.reference.divisions import Divisions
from chalicelib.domain.workbooks.columns import Column

ENTRY_SHEET, EXPLANATION_SHEET, DIVISIONS_SHEET = "账号名单", "填写说明", "行政区划"
_WIDTHS = {"kind": 12, "user_name": 20, "person_name": 14, "mobile": 16, "email": 30, "division": 24}


def write_roster_template(path: Path, divisions: Divisions) -> None:
    """Write the template; its first sheet is empty but for the headings, so nobody untrue gets an account."""
    workbook = Workbook()
    entry = workbook.worksheets[0]
    entry.title = ENTRY_SHEET
    _fill_entry(entry)
    _explain(workbook.create_sheet(EXPLANATION_SHEET))
    _list_divisions(workbook.create_sheet(DIVISIONS_SHEET), divisions)
    workbook.save(path)


def _fill_entry(sheet: Worksheet) -> None:
    sheet.append([column.heading for column in LAYOUT.columns])
    sheet.row_dimensions[1].height = 28
    sheet.freeze_panes = "A2"
    set_widths(sheet, [_WIDTHS[column.field] for column in LAYOUT.columns])
    for position, column in enumerate(LAYOUT.columns, start=1):
        letter = get_column_letter(position)
        dress_heading(sheet[f"{letter}1"], mandatory=column.mandatory)
        sheet.column_dimensions[letter].number_format = TEXT_FORMAT
        sheet.add_data_validation(_validation(column, f"{letter}2:{letter}{MOST_ROWS + 1}"))


def _validation(column: Column, cells: str) -> DataValidation:
    """What Excel lets into the column, with the explanation as a hint at the cell."""
    if column.field == "kind":
        validation = DataValidation(type="list", formula1=f'"{",".join(KIND_NAMES.values())}"')
    else:
        validation = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(column.limit))
    validation.allow_blank = validation.showErrorMessage = validation.showInputMessage = True
    validation.errorTitle = validation.promptTitle = column.heading
    validation.error = validation.prompt = column.explanation
    validation.add(cells)
    return validation


def _explain(sheet: Worksheet) -> None:
    sheet.append(["列", "是否必填", "说明", "示例"])
    set_widths(sheet, [14, 12, 64, 24])
    for cell in sheet[1]:
        dress_heading(cell, mandatory=False)
    for column in LAYOUT.columns:
        must = "可不填" if column.may_be_blank else "必填"
        sheet.append([column.heading, must, column.explanation, column.example])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = TEXT_FORMAT
    sheet.append([])
    sheet.append([f"一次最多 {MOST_ROWS} 个账号。初始密码由系统生成，用短信发给本人，管理员也看不到。"])


def _list_divisions(sheet: Worksheet, divisions: Divisions) -> None:
    sheet.append(["代码", "全称"])
    set_widths(sheet, [10, 48])
    for cell in sheet[1]:
        dress_heading(cell, mandatory=False)
    for division in divisions.by_code.values():
        if division.current:
            sheet.append([division.code, division.full_name])
            sheet.cell(sheet.max_row, 1).number_format = TEXT_FORMAT
    sheet.freeze_panes = "A2"
