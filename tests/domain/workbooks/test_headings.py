"""Finding the columns."""

from collections.abc import Sequence

import pytest

from chalicelib.domain.errors import Malformed
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.columns import BY_FIELD, COLUMNS
from chalicelib.domain.workbooks.headings import Headings, find_headings

ALL = [column.heading for column in COLUMNS]


def found_in(*rows: Sequence[Cell]) -> Headings:
    headings = find_headings(enumerate(rows, start=1))
    assert headings
    return headings


def test_the_templates_headings_are_known() -> None:
    headings = found_in(ALL)
    assert headings.positions == {column.field: index for index, column in enumerate(COLUMNS)}
    assert (headings.row, headings.missing, headings.ignored) == (1, [], ())


def test_order_does_not_matter_and_titles_may_stand_above() -> None:
    headings = found_in(
        ["象山县第一人民医院强检器具台账"], [], ["填报单位：", None, "2026年"], ALL[::-1], ["压力表"]
    )
    assert headings.row == 4
    assert headings.positions["name"] == len(ALL) - 1
    assert headings.missing == []


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("*器具名称", "name"),
        ("器具名称（必填）", "name"),
        ("仪器设备名称", "name"),
        ("规格型号", "model"),
        ("型号 / 规格", "model"),
        ("量程", "measuring_range"),
        ("精度等级", "accuracy_class"),
        ("序列号", "serial_number"),
        ("s/n", "serial_number"),
        ("制造商", "manufacturer"),
        ("行政区划代码", "division"),
        ("安装地点", "place"),
        ("数量（台）", "quantity"),
        ("检定周期（月）", "interval_months"),
        ("检定周期", "interval_months"),
        ("下次检定日期", "due_on"),
        ("科 室", "department"),
        ("资产编号", "internal_number"),
        ("联系方式：", "telephone"),
    ],
)
def test_what_people_write_instead(typed: str, field: str) -> None:
    others = [column.heading for column in COLUMNS if column.field != field]
    assert found_in([*others, typed]).positions[field] == len(others)


def test_no_name_means_two_columns() -> None:
    names = [name for column in COLUMNS for name in (column.heading, *column.synonyms.split())]
    assert len(names) == len(set(names))


def test_unknown_and_second_headings_are_ignored_and_reported() -> None:
    headings = found_in([*ALL, "价格", "名称", "  "])
    assert headings.ignored == ("价格", "名称")
    assert headings.positions["name"] == 0


def test_columns_of_our_own_workbooks_are_passed_over_in_silence() -> None:
    assert found_in([*ALL, "原因：出厂编号", "行政区划名称", "原行号", "序号"]).ignored == ()


def test_every_missing_mandatory_column_is_named() -> None:
    headings = found_in([heading for heading in ALL if heading not in ("生产厂家", "送检方式", "备注")])
    with pytest.raises(Malformed) as refusal:
        headings.require_all()
    assert refusal.value.code == "columns_missing"
    assert refusal.value.params == {"columns": "生产厂家、送检方式"}


def test_words_are_not_headings() -> None:
    assert find_headings([]) is None
    assert find_headings([(1, ["台账"]), (2, ["名称", "数量"]), (3, [1, 2.5, None])]) is None


def test_short_rows_and_extra_cells() -> None:
    headings = found_in(["器具名称", "数量", "备注"])
    assert headings.pick(["表"]) == {"name": "表"}
    assert headings.pick(["表", 1, "好", "多余"]) == {"name": "表", "quantity": 1, "remark": "好"}


def test_explanations_fit_into_a_hint_of_excel() -> None:
    assert all(len(column.explanation) <= 200 and len(column.heading) <= 30 for column in COLUMNS)
    assert all(len(column.example) <= column.limit for column in BY_FIELD.values())
