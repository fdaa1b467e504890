"""Workbooks as a hospital has them, of any length."""

import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

from chalicelib.domain.ledger.due import due_date
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.columns import COLUMNS

#: Name, item, kind, model, range, class, manufacturer, purpose, months.
_MODELS = (
    ("一般压力表", "压力表", "压力表", "Y-100", "(0~1.6)MPa", "1.6级", "红旗仪表有限公司", "安全防护", 6),
    ("氧气压力表", "压力表", "氧气表", "YO-60", "(0~25)MPa", "2.5级", "宁波飞云仪表厂", "安全防护", 6),
    (
        "台式血压计",
        "血压计",
        "血压表",
        "XJ11D",
        "(0~300)mmHg",
        "±3.75mmHg",
        "上海医疗设备厂有限公司",
        "医疗卫生",
        6,
    ),
    (
        "心电图机",
        "心、脑电图仪",
        "心电图仪",
        "ECG-1200",
        "(0.05~150)Hz",
        "±10%",
        "深圳市理邦精密仪器股份有限公司",
        "医疗卫生",
        12,
    ),
    (
        "电子天平",
        "天平",
        "天平",
        "BSA224S",
        "(0~500)g",
        "Ⅰ级",
        "赛多利斯科学仪器(北京)有限公司",
        "医疗卫生",
        12,
    ),
    ("体重秤", "秤", "电子秤", "TCS-150", "(1~150)kg", "Ⅲ级", "江苏苏宏医疗器械有限公司", "医疗卫生", 12),
)
_PLACES = ("放射科", "供应室", "门诊楼三层内科", "急诊科抢救室", "住院部二号楼ICU", "动力科锅炉房")
_DEPARTMENTS = ("设备科", "重症医学科", "检验科", "急诊科", "内科", "放射科")
_PEOPLE = ("赵磊", "王建国", "李敏", "陈静", "张伟")
_TODAY = date(2026, 11, 23)


def make_workbook(path: Path, rows: int, *, prefix: str = "B") -> Path:
    """Write a ledger of so many good rows; serial numbers are `prefix` and the row's number."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("强检器具")
    sheet.append([column.heading for column in COLUMNS if column.field != "status"])
    for row in hospital_rows(rows, prefix=prefix):
        sheet.append(row)
    workbook.save(path)
    return path


def hospital_rows(rows: int, *, prefix: str = "B") -> Iterator[list[Cell]]:
    """The cells of so many instruments, the same each time, in the order of the columns."""
    for number in range(rows):
        name, item, kind, model, span, accuracy, maker, purpose, months = _MODELS[_any(number, "model", 6)]
        last = _TODAY - timedelta(days=_any(number, "days", 400))
        yield [
            name, item, kind, model, span, accuracy, f"{prefix}{number:06d}", maker,
            ("国产", "国产", "进口")[_any(number, "origin", 3)], "330225",
            _PLACES[_any(number, "place", 6)], 1, purpose,
            ("送检", "现场检定")[_any(number, "submission", 2)], last, months, due_date(last, months),
            f"XD{last.year}-{_any(number, 'certificate', 100_000):05d}", f"设备-{number:05d}",
            _DEPARTMENTS[_any(number, "department", 6)], _PEOPLE[_any(number, "person", 5)],
            f"138{_any(number, 'telephone', 10**8):08d}", None,
        ]  # fmt: skip


def _any(number: int, about: str, count: int) -> int:
    """Something below `count`, without pattern but the same in every run."""
    return zlib.crc32(f"{about}{number}".encode()) % count
