"""The printed slip, read back: its text, its font, and its code as a camera reads it."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import zxingcpp
from pypdfium2 import PdfDocument, PdfPage, raw

from chalicelib.adapters.printing.slip import Paper, print_slip
from chalicelib.domain.reservations import line as steps
from chalicelib.domain.reservations.assignment import Assignment, Unassignable
from chalicelib.domain.reservations.line import Appointment, Line, submitted
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.slip import Contact
from tests.support.instruments import NOW, details, instrument
from tests.support.reservations import a_slip

URL = "https://qiangjian.example/reservations/01KAQ1V8Z00000000000000000"
TO = Assignment("1233022541956100XE", "象山县计量检定测试所", "330225")
BROUGHT = Appointment(day=date(2026, 12, 1), time="09:00", place="检定所一楼", on_site=False)


def a_line(number: int = 1, to: Assignment | Unassignable = TO, **changes: Any) -> Line:
    found = instrument(details=details(serial_number=f"SN-{number}", **changes))
    return submitted(a_slip(), "象山县第一人民医院", number, found, to, NOW)


def printed(*lines: Line, **changes: Any) -> PdfDocument:
    values: dict[str, Any] = {"slip": a_slip(), "lines": lines, "organisation": "象山县第一人民医院"}
    return PdfDocument(print_slip(Paper(**values | {"url": URL, "printed_at": NOW} | changes)))


def text_of(page: PdfPage) -> str:
    """The text without breaks, since cells break anywhere."""
    return "".join(page.get_textpage().get_text_range().split())


def test_it_says_whose_slip_it_is_and_what_is_on_it() -> None:
    text = text_of(printed(a_line())[0])
    for part in ("YY3302252026112300001", "象山县第一人民医院", "王芳", "13800001234", "2026-11-2310:00"):
        assert part in text
    for part in ("一般压力表", "Y-100", "(0~1.6)MPa", "SN-1", "锅炉房", "象山县计量检定测试所", "待受理"):
        assert part in text
    assert "第1页，共1页" in text


def test_each_state_says_what_one_wants_to_know_in_it() -> None:
    accepted = steps.accepted(a_line(), NOW)
    appointed = steps.appointed(accepted, BROUGHT, NOW)
    received = steps.received(appointed, BROUGHT.day, NOW)
    passed = Result(
        verdict=Verdict.PASSED,
        verified_on=BROUGHT.day,
        valid_until=date(2027, 5, 31),
        certificate_number="ZS-2026-1",
    )
    failed = replace(passed, verdict=Verdict.FAILED, valid_until=None)
    expected = {
        "待指派使用地点没有获授权的检定机构": a_line(to=Unassignable.NOBODY_THERE),
        "待指派没有检定机构获得该种别的授权": a_line(to=Unassignable.NOBODY_FOR_KIND),
        "已约定2026-12-0109:00送检检定所一楼": appointed,
        "不受理设备检修": steps.refused(a_line(), "设备检修", NOW),
        "已取消已报废": steps.cancelled(appointed, "已报废", NOW),
        "已出证合格，有效期至2027-05-31ZS-2026-1": steps.certified(received, passed, NOW),
        "已出证不合格ZS-2026-1": steps.certified(received, failed, NOW),
    }
    for words, line in expected.items():
        assert words in text_of(printed(line)[0])


def test_the_remark_stands_whole_however_long() -> None:
    slip = a_slip(contact=Contact(name="王芳", telephone="13800001234", remark="请提前一天电话联系\n" * 20))
    text = text_of(printed(a_line(), slip=slip)[0])
    assert text.count("请提前一天电话联系") == 20
    assert "一般压力表" in text


def test_a_long_slip_goes_on_with_its_head_and_the_number_of_the_page() -> None:
    pages = printed(*(a_line(number) for number in range(1, 501)))
    texts = [text_of(page) for page in pages]
    assert len(texts) > 5
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页，共{len(texts)}页" in text
        assert "YY3302252026112300001" in text
        assert "流程状态" in text
    whole = "".join(texts)
    found = [whole.find(f"SN-{number}锅炉房") for number in range(1, 501)]
    assert found[0] > 0
    assert all(before < after for before, after in pairwise(found))


def test_nothing_is_drawn_outside_the_paper() -> None:
    for page in printed(*(a_line(number, place="三号楼地下一层锅炉房东侧" * 5) for number in range(1, 60))):
        bounds = [each.get_bounds() for each in page.get_objects()]
        assert bounds
        assert all(
            28 < left < right < 595 - 28 and 28 < low < top < 842 - 28 for left, low, right, top in bounds
        )


def test_the_font_is_in_it_as_far_as_it_is_used() -> None:
    content = print_slip(Paper(slip=a_slip(), lines=[a_line()], organisation="医院", url=URL, printed_at=NOW))
    assert len(content) < 120_000
    texts = [each for each in PdfDocument(content)[0].get_objects() if each.type == raw.FPDF_PAGEOBJ_TEXT]
    assert texts
    assert all(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(each)) == 1 for each in texts)


@pytest.mark.parametrize("rare", ["\U0002cb5a", "\U00030000", "😀"])
def test_a_character_that_is_rare_or_unknown_stops_nothing(rare: str) -> None:
    assert "一般压力表" in text_of(printed(a_line(place=rare + "号楼"))[0])


def test_the_code_leads_to_the_page_of_the_slip() -> None:
    image = printed(a_line())[0].render(scale=2).to_pil()
    assert [each.text for each in zxingcpp.read_barcodes(image)] == [URL]


def test_the_same_paper_gives_the_same_bytes() -> None:
    paper = Paper(slip=a_slip(), lines=[a_line()], organisation="医院", url=URL, printed_at=NOW)
    assert print_slip(paper) == print_slip(paper)
