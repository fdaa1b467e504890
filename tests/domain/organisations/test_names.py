"""Names and reasons as they may be entered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.names import (
    address,
    certificate_number,
    organisation_name,
    person_name,
    reason,
)


@pytest.mark.parametrize(
    "text",
    [
        "象山县第一人民医院",
        "华东计量（上海）有限公司",
        "上海3M医疗器材有限公司·二分部",
        "Zhejiang O'Neill & Sons (Ningbo) Co., Ltd.",
        "㐂喜村股份经济合作社",
    ],
)
def test_names_of_organisations_pass(text: str) -> None:
    assert organisation_name(text) == text


@pytest.mark.parametrize(
    "text", ["张三", "阿凡提·买买提", "O'Brien Mary-Jane", "张〇", "𠮷田", "Nguyễn Văn A"]
)
def test_names_of_people_pass(text: str) -> None:
    assert person_name(text) == text


@pytest.mark.parametrize(
    "text", ["新华路12号2幢3单元301室", "Xinhua Rd. 12#, 2/F", "海天路8号（东门）~A座；传达室收"]
)
def test_addresses_pass(text: str) -> None:
    assert address(text) == text


@pytest.mark.parametrize("text", ["shzj31001", "xa6101001", "AAA_504001", "2", "（浙）法计〔2023〕0225号"])
def test_numbers_of_certificates_pass(text: str) -> None:
    assert certificate_number(text) == text


@pytest.mark.parametrize(
    "text", ["<b>1</b>", "' OR 1=1; --", "1\u202e2", "1\u200b2", "号😀", "-/-", "{{7*7}}"]
)
def test_what_no_certificate_prints_is_refused(text: str) -> None:
    with pytest.raises(Wrong, match="certificate_number_characters"):
        certificate_number(text)


def test_a_certificate_number_has_its_limits() -> None:
    with pytest.raises(Wrong, match="required"):
        certificate_number(" \u3000")
    with pytest.raises(Wrong, match="too_long"):
        certificate_number("1" * 51)


def test_blanks_come_to_one() -> None:
    assert organisation_name("  某某\t有限 \u3000公司 ") == "某某 有限 公司"


BAD = [
    ("", "required"),
    (" \u3000 ", "required"),
    ("某😀公司", "name_characters"),
    ("1️⃣公司", "name_characters"),
    ("某\u202e公司", "name_characters"),
    ("某\u0000公司", "name_characters"),
    ("某\u200b公司", "name_characters"),
    ("<script>alert(1)</script>", "name_characters"),
    ("'; DROP TABLE x=", "name_characters"),
    ("{{7*7}}", "name_characters"),
    ("=cmd|'/c calc'!A1", "name_characters"),
    ("某" * 101, "too_long"),
    ("·-·", "name_without_letters"),
]


@pytest.mark.parametrize(("text", "code"), BAD)
def test_what_is_no_name_is_refused(text: str, code: str) -> None:
    for rule in (organisation_name, person_name, address):
        with pytest.raises(Wrong) as caught:
            rule(text)
        assert caught.value.code == code


def test_people_have_no_digits_in_their_names() -> None:
    assert organisation_name("第3医院") == "第3医院"
    with pytest.raises(Wrong, match="name_characters"):
        person_name("张3")


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "required"), ("  ", "required"), ("x" * 201, "too_long"), ("材料\u202e不全", "control_characters")],
)
def test_reasons_are_readable(text: str, code: str) -> None:
    assert reason(" 营业执照\n不清晰；请重拍 <清晰> ") == "营业执照 不清晰；请重拍 <清晰>"
    with pytest.raises(Wrong) as caught:
        reason(text)
    assert caught.value.code == code


@given(st.text())
def test_any_text_is_a_name_or_is_refused(text: str) -> None:
    for rule in (organisation_name, person_name, address, reason):
        try:
            clean = rule(text)
        except Wrong:
            continue
        assert rule(clean) == clean
