"""The columns of an edition's workbook: one list for what is written and what is read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from chalicelib.domain.errors import Malformed
from chalicelib.domain.reference.catalogue import FORMS
from chalicelib.domain.text import folded
from chalicelib.domain.workbooks.cells import Cell, as_text, is_blank

#: Title and blank rows that may stand above the headings.
ROWS_ABOVE = 15


@dataclass(frozen=True, kw_only=True, slots=True)
class EditionColumn:
    """`width` in characters; a workbook may lack columns that are not `mandatory`."""

    field: str
    heading: str
    synonyms: str
    mandatory: bool = True
    width: int
    explanation: str
    example: str


COLUMNS: tuple[EditionColumn, ...] = (
    EditionColumn(
        field="item_number",
        heading="项别序号",
        synonyms="项别号 项别编号",
        width=10,
        explanation="1–9999 的整数；同一项别的各行相同",
        example="31",
    ),
    EditionColumn(
        field="item",
        heading="器具项别",
        synonyms="项别 项别名称 一级目录",
        width=32,
        explanation="最多 100 个字；每一行都要填写",
        example="压力表",
    ),
    EditionColumn(
        field="number",
        heading="种别序号",
        synonyms="种别号 种别编号",
        width=10,
        explanation="1–9999 的整数；在整个目录中不重复",
        example="53",
    ),
    EditionColumn(
        field="name",
        heading="器具种别",
        synonyms="种别 种别名称 二级目录",
        width=32,
        explanation="最多 100 个字；在整个目录中不重复。项别下没有细分时，与项别同名",
        example="氧气表",
    ),
    EditionColumn(
        field="form",
        heading="强检形式",
        synonyms="强制检定方式 强检方式 强制检定形式 检定形式",
        width=36,
        explanation="从下拉列表中选择：" + "；".join(FORMS.values()),
        example="周期检定",
    ),
    EditionColumn(
        field="cycle_months",
        heading="检定周期(月)",
        synonyms="检定周期 周期 周期(月)",
        mandatory=False,
        width=12,
        explanation="可不填；1–240 的整数，只用于有周期检定的种别。证书上的有效期优先",
        example="6",
    ),
    EditionColumn(
        field="notes",
        heading="说明",
        synonyms="备注",
        mandatory=False,
        width=60,
        explanation="最多 400 个字；强检形式为“分情形,见说明”时必填，写明各种情形",
        example="",
    ),
)

Positions = Mapping[str, int]


def find_columns(rows: Iterable[tuple[int, Sequence[Cell]]]) -> tuple[int, Positions]:
    """The number of the heading row, and at which place of a row each field stands, from 0.

    Malformed, with the headings that are missing, where no row has all the mandatory ones.
    """
    best: tuple[int, Positions] = (0, {})
    for number, row in rows:
        positions = _positions(row)
        if len(positions) > len(best[1]):
            best = number, positions
    missing = [column.heading for column in COLUMNS if column.mandatory and column.field not in best[1]]
    if missing:
        raise Malformed("columns_missing", columns="、".join(missing))
    return best


def _positions(row: Sequence[Cell]) -> Positions:
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        field = None if is_blank(cell) else _fields().get(folded(as_text(cell)).strip("*"))
        if field:
            found.setdefault(field, index)
    return found


@cache
def _fields() -> Mapping[str, str]:
    return {
        folded(name): column.field
        for column in COLUMNS
        for name in (column.heading, *column.synonyms.split())
    }
