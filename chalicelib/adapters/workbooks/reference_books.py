"""Workbooks to look things up in, 《强检器具目录》 and 《行政区划信息》; the template has both as sheets."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from chalicelib.adapters.workbooks.writing import TEXT_FORMAT, dress_heading, set_widths
from chalicelib.domain.reference.catalogue import Catalogue
from chalicelib.domain.reference.divisions import Divisions

CATALOGUE_SHEET = "强检器具目录"
DIVISIONS_SHEET = "行政区划"

#: Columns of the catalogue's sheet that the template's drop-down lists refer to.
ITEM_COLUMN, KIND_COLUMN, ITEMS_COLUMN = "B", "D", "G"

_LEVELS = 3


def write_catalogue(path: Path, catalogue: Catalogue) -> None:
    """《强检器具目录》."""
    workbook = Workbook()
    fill_catalogue(_first_sheet(workbook, CATALOGUE_SHEET), catalogue)
    workbook.save(path)


def write_divisions(path: Path, divisions: Divisions) -> None:
    """《行政区划信息》."""
    workbook = Workbook()
    fill_divisions(_first_sheet(workbook, DIVISIONS_SHEET), divisions)
    workbook.save(path)


def fill_catalogue(sheet: Worksheet, catalogue: Catalogue) -> None:
    """Items with their kinds, the kinds of an item together; apart from them each item once."""
    _head(sheet, ["项别序号", "器具项别", "种别序号", "器具种别", "强制检定方式", "", "全部项别"])
    set_widths(sheet, [10, 32, 10, 28, 60, 4, 32])
    for kinds in catalogue.items.values():
        for kind in kinds:
            sheet.append([kind.item_number, kind.item, kind.number, kind.name, kind.method])
    for row, item in enumerate(catalogue.items, start=2):
        sheet[f"{ITEMS_COLUMN}{row}"] = item


def fill_divisions(sheet: Worksheet, divisions: Divisions) -> None:
    """Every county, and every city without counties: its code, the names of its levels, and its full name."""
    _head(sheet, ["代码", "省（自治区、直辖市）", "市（地区、州、盟）", "县（区、市、旗）", "全称"])
    set_widths(sheet, [10, 22, 26, 26, 48])
    for row, division in enumerate(divisions.leaves, start=2):
        sheet.append([division.code, *_levels(division.path, division.level), division.full_name])
        sheet.cell(row, 1).number_format = TEXT_FORMAT


def _levels(path: tuple[str, ...], level: int) -> list[str]:
    """Names in the columns of their levels; a county right under its province has none for the city."""
    names = [""] * _LEVELS
    names[0], names[level - 1] = path[0], path[-1]
    if len(path) == _LEVELS:
        names[1] = path[1]
    return names


def _head(sheet: Worksheet, titles: list[str]) -> None:
    sheet.append(titles)
    for cell in sheet[1]:
        if cell.value:
            dress_heading(cell, mandatory=False)
    sheet.freeze_panes = "A2"


def _first_sheet(workbook: Workbook, title: str) -> Worksheet:
    sheet = workbook.worksheets[0]
    sheet.title = title
    return sheet
