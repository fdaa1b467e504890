"""The template for rosters: what is filled in as it says is read as it was meant."""

from pathlib import Path

import openpyxl
import pytest

from chalicelib.adapters.workbooks.reader import read_table
from chalicelib.adapters.workbooks.roster_template import ENTRY_SHEET, write_roster_template
from chalicelib.domain.accounts.roster import RosterLineState
from chalicelib.domain.accounts.roster_checks import check_rows
from chalicelib.domain.accounts.roster_columns import LARGEST_FILE, LAYOUT
from chalicelib.domain.errors import Malformed
from chalicelib.domain.reference.divisions import divisions
from tests.support.rosters import EXPERT, REGIONAL


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A fresh template."""
    written = tmp_path / "template.xlsx"
    write_roster_template(written, divisions())
    return written


def test_it_is_empty_and_small(path: Path) -> None:
    assert path.stat().st_size < LARGEST_FILE / 4
    with pytest.raises(Malformed, match="workbook_empty"):
        read_table(path.read_bytes(), LAYOUT)


def test_what_is_filled_in_is_read(path: Path) -> None:
    workbook = openpyxl.load_workbook(path)
    for row in (EXPERT, REGIONAL, [column.example for column in LAYOUT.columns[:5]]):
        workbook[ENTRY_SHEET].append(list(row))
    workbook.save(path)
    table = read_table(path.read_bytes(), LAYOUT)
    lines = check_rows(table.headings, table.rows, divisions())
    assert [line.state for line in lines[:2]] == [RosterLineState.WAITING] * 2
    # The example has the same name as the expert.
    assert [error.code for error in lines[2].errors] == ["same_user_name"]


def test_kinds_are_chosen_from_a_list(path: Path) -> None:
    rules = openpyxl.load_workbook(path)[ENTRY_SHEET].data_validations.dataValidation
    assert [rule.formula1 for rule in rules if rule.type == "list"] == ['"专家,管理员"']
