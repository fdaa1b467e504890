"""The words of a reminder."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.notices.reminder import Reminder
from chalicelib.domain.notices.reminder_words import MOST_ROWS, days_left, reminder_letter, reminder_sms
from tests.support.instruments import TODAY, details, instrument

SITE = "https://qiangjian.example"


def reminder(*days: int, **changes: str) -> Reminder:
    """A reminder of instruments with so many days left."""
    due = [details(due_on=TODAY + timedelta(days=left), **changes) for left in days]
    return Reminder(
        organisation_name="象山县<第一>人民医院",
        today=TODAY,
        instruments=[instrument(details=each) for each in due],
    )


def rows(html: str) -> list[list[str]]:
    """The text of a table's cells, row by row."""
    found = re.findall(r"<tr>(.*?)</tr>", html)
    return [[unescape(cell) for cell in re.findall(r"<t[dh][^>]*>([^<]*)</t[dh]>", row)] for row in found]


def test_the_sms_tells_date_and_counts() -> None:
    assert reminder_sms(reminder(-8, -1, 0, 7, 30)) == (
        "【强检通】11月23日到期提醒：3台器具将在30天内到期、2台已超期，请及时申请检定。"
    )
    assert reminder_sms(reminder(1)) == "【强检通】11月23日到期提醒：1台器具将在30天内到期，请及时申请检定。"
    assert reminder_sms(reminder(-1)) == "【强检通】11月23日到期提醒：1台器具已超期，请及时申请检定。"


def test_what_failed_is_counted_beside_what_is_due_and_stands_in_no_table() -> None:
    told = replace(reminder(-1, 7), failed=3)
    counts = "1台器具将在30天内到期、1台已超期、3台不合格"
    assert reminder_sms(told) == f"【强检通】11月23日到期提醒：{counts}，请及时申请检定。"
    letter = reminder_letter(told, SITE)
    assert letter.subject == f"强制检定到期提醒（11月23日）：{counts}"
    assert len(rows(letter.html)) == 1 + 2
    assert "检定不合格的 3 台没有有效期" in letter.text
    assert "不合格" not in reminder_letter(reminder(-1, 7), SITE).text


def test_an_sms_stays_one_sms() -> None:
    many = Reminder(
        organisation_name="院",
        today=date(2026, 12, 31),
        instruments=[],
        more_soon=99_999,
        more_overdue=99_999,
        failed=99_999,
    )
    assert len(reminder_sms(many)) <= 70


def test_the_letter_has_a_row_for_each_instrument() -> None:
    letter = reminder_letter(reminder(-8, 0, 7), SITE)
    assert letter.subject == "强制检定到期提醒（11月23日）：2台器具将在30天内到期、1台已超期"
    assert rows(letter.html) == [
        ["器具名称", "型号规格", "出厂编号", "使用地点", "有效期至", "剩余"],
        ["一般压力表", "Y-100", "SN-1", "锅炉房", "2026-11-15", "已超期8天"],
        ["一般压力表", "Y-100", "SN-1", "锅炉房", "2026-11-23", "今天到期"],
        ["一般压力表", "Y-100", "SN-1", "锅炉房", "2026-11-30", "7天"],
    ]
    assert "一般压力表  Y-100  SN-1  锅炉房  2026-11-15  已超期8天" in letter.text


def test_the_letter_links_to_the_same_instruments_in_the_ledger() -> None:
    letter = reminder_letter(reminder(7), SITE)
    link = f"{SITE}/ledger?status=in_service&due_to=2026-12-23"
    assert link in letter.text
    assert f'href="{link.replace("&", "&amp;")}"' in letter.html


def test_what_people_typed_is_no_markup() -> None:
    letter = reminder_letter(reminder(7, place="<script>alert(1)</script>", name='"><img src=x>'), SITE)
    assert not re.search(r"<script|<img|<第一>", letter.html)
    row = rows(letter.html)[1]
    assert (row[0], row[3]) == ('"><img src=x>', "<script>alert(1)</script>")
    assert "象山县<第一>人民医院：" in letter.text


def test_a_long_table_is_cut_and_says_so() -> None:
    due: list[Instrument] = [instrument()] * (MOST_ROWS + 5)
    told = Reminder(organisation_name="院", today=TODAY, instruments=due, more_soon=7, more_overdue=3)
    letter = reminder_letter(told, SITE)
    assert len(rows(letter.html)) == 1 + MOST_ROWS
    assert "其余 15 台请在台账中查看。" in letter.html
    assert "其余 15 台请在台账中查看。" in letter.text


@pytest.mark.parametrize(("days", "words"), [(30, "30天"), (1, "1天"), (0, "今天到期"), (-1, "已超期1天")])
def test_days_left(days: int, words: str) -> None:
    assert days_left(TODAY + timedelta(days=days), TODAY) == words
