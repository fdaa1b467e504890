"""The template to fill in, and the two workbooks to look things up in."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from chalicelib.adapters.workbooks.reader import read_table
from chalicelib.adapters.workbooks.reference_books import write_catalogue, write_divisions
from chalicelib.adapters.workbooks.template import write_template
from chalicelib.domain.errors import Malformed
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.checks import InstrumentChecker
from chalicelib.domain.workbooks.columns import COLUMNS

LETTERS = {column.field: chr(65 + index) for index, column in enumerate(COLUMNS)}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.xlsx"
    write_template(path, catalogue(), divisions())
    return path


@pytest.fixture
def template(path: Path) -> Workbook:
    return load_workbook(path)


def rules(template: Workbook) -> dict[str, tuple[str, str]]:
    validations = template.worksheets[0].data_validations.dataValidation
    return {str(rule.sqref): (rule.type or "", rule.formula1 or "") for rule in validations}


def test_it_holds_nothing_that_could_be_imported(path: Path) -> None:
    with pytest.raises(Malformed) as refusal:
        read_table(path.read_bytes())
    assert refusal.value.code == "workbook_empty"


def test_filled_in_with_its_own_examples_it_is_imported(template: Workbook, tmp_path: Path) -> None:
    explained = template["填写说明"].iter_rows(min_row=2, max_row=len(COLUMNS) + 1, values_only=True)
    examples = {row[0]: row[3] for row in explained}
    template.worksheets[0].append([examples[column.heading] for column in COLUMNS])
    template.save(tmp_path / "filled.xlsx")
    table = read_table((tmp_path / "filled.xlsx").read_bytes())
    checked = InstrumentChecker(catalogue(), divisions()).check(table.headings.pick(table.rows[0][1]))
    assert isinstance(checked, tuple), checked
    assert checked[0].serial_number == "00123"


def test_mandatory_headings_look_different(template: Workbook) -> None:
    fills = {cell.value: cell.fill.fgColor.rgb for cell in template.worksheets[0][1]}
    assert {fills[column.heading] for column in COLUMNS if column.mandatory} == {"00C0392B"}
    assert {fills[column.heading] for column in COLUMNS if not column.mandatory} == {"002E6DA4"}
    assert template.worksheets[0].freeze_panes == "B2"


def test_every_column_has_a_rule_and_a_hint(template: Workbook) -> None:
    found = rules(template)
    assert set(found) == {f"{letter}2:{letter}50001" for letter in LETTERS.values()}
    assert found["M2:M50001"] == ("list", '"安全防护,医疗卫生,环境监测,贸易结算"')
    assert found["L2:L50001"] == ("whole", "1")
    assert found["O2:O50001"][0] == "date"
    hints = template.worksheets[0].data_validations.dataValidation
    assert all(rule.prompt and rule.showInputMessage and rule.showErrorMessage for rule in hints)


def test_items_are_chosen_from_the_catalogue(template: Workbook) -> None:
    assert rules(template)["B2:B50001"] == ("list", "'强检器具目录'!$G$2:$G$61")
    offered = [row[0].value for row in template["强检器具目录"]["G2:G61"]]
    assert offered == list(catalogue().items)


def test_kinds_depend_on_the_item(template: Workbook) -> None:
    kind, formula = rules(template)["C2:C50001"]
    items = "'强检器具目录'!$B:$B"
    assert kind == "list"
    assert formula == f"OFFSET('强检器具目录'!$D$1,MATCH($B2,{items},0)-1,0,COUNTIF({items},$B2),1)"
    rows = list(template["强检器具目录"].iter_rows(values_only=True))
    column_b = [row[1] for row in rows]
    for item, kinds in catalogue().items.items():
        first = column_b.index(item)
        stretch = rows[first : first + column_b.count(item)]
        assert [row[3] for row in stretch] == [known.name for known in kinds]
        assert not set(item) & set("*?~"), "COUNTIF takes these for wild cards"


def test_formats_of_columns(template: Workbook) -> None:
    dimensions = template.worksheets[0].column_dimensions
    assert dimensions[LETTERS["serial_number"]].number_format == "@"
    assert dimensions[LETTERS["telephone"]].number_format == "@"
    assert dimensions[LETTERS["division"]].number_format == "@"
    assert dimensions[LETTERS["due_on"]].number_format == "yyyy-mm-dd"


def test_the_divisions_lead_to_every_county(tmp_path: Path) -> None:
    path = tmp_path / "divisions.xlsx"
    write_divisions(path, divisions())
    rows = list(load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 2851
    by_code = {row[0]: row[1:] for row in rows}
    assert by_code["330225"] == ("浙江省", "宁波市", "象山县", "浙江省宁波市象山县")
    assert by_code["429004"] == ("湖北省", None, "仙桃市", "湖北省仙桃市")
    assert by_code["441900"] == ("广东省", "东莞市", None, "广东省东莞市")


def test_the_catalogue_leaves_out_what_was_removed(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.xlsx"
    write_catalogue(path, catalogue())
    rows = list(load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 117
    assert "汽车里程表" not in {row[1] for row in rows}
