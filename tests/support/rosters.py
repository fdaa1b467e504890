"""Filled-in rosters."""

import base64
import io
from collections.abc import Sequence

from openpyxl import Workbook

from chalicelib.domain.accounts.roster_columns import LAYOUT

EXPERT = ("专家", "expert01", "王建国", "13800000101", "wang@example.cn", "")
REGIONAL = ("管理员", "regional01", "李敏", "13800000102", "", "浙江省宁波市象山县")
NATIONAL = ("管理员", "national02", "赵强", "13800000103", "", "")

Row = Sequence[str | int | float]


def roster_workbook(*rows: Row) -> bytes:
    """A workbook with the template's headings and these rows."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append([column.heading for column in LAYOUT.columns])
    for row in rows:
        sheet.append(list(row))
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def encoded(*rows: Row) -> str:
    """The same as the API takes it."""
    return base64.b64encode(roster_workbook(*rows)).decode()
