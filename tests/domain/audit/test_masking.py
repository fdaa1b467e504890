"""Citizen IDs and mobile numbers never stand in the audit whole, wherever they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.audit.entry import target
from chalicelib.domain.audit.masking import masked
from chalicelib.domain.identity.citizen_id import check_character

FIELDS = st.sampled_from(
    [
        "mobile",
        "telephone",
        "citizen_id",
        "legal_representative_id",
        "remark",
        "contact",
        "email",
        "address",
        "name",
    ]
)
AROUND = st.text("赵磊 abc,;:#.()（）", max_size=8)
MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@st.composite
def citizen_ids(draw: st.DrawFn) -> str:
    birthday = draw(st.dates()).replace(year=draw(st.integers(1900, 2026)), day=1)
    digits = f"33022{draw(st.integers(0, 9))}{birthday:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return digits + check_character(digits)


@given(FIELDS, AROUND, st.one_of(MOBILES, citizen_ids()), AROUND)
def test_neither_is_ever_whole(field: str, before: str, number: str, after: str) -> None:
    said = target("id", f"{before}{number}{after}", None, {field: f"{before}{number}{after}"})
    assert number not in said.name
    assert number not in str(said.after[field])


@given(FIELDS, st.one_of(MOBILES, citizen_ids(), st.text(max_size=30)))
def test_masking_twice_is_masking_once(field: str, value: str) -> None:
    once = masked(field, value)
    assert masked(field, once) == once


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("mobile", "13800001234", "138****1234"),
        ("telephone", "0574-65712345", "057******2345"),
        ("telephone", "6571234", "*****34"),
        ("legal_representative_id", "11010519491231002X", "110***********002X"),
        ("legal_representative_id", "110***********002X", "110***********002X"),
        ("legal_representative", "张三", "张*"),
        ("legal_representative", "欧阳娜娜", "欧***"),
        ("contact", "赵", "赵*"),
        ("email", "device@hospital.example.cn", "d***@hospital.example.cn"),
        ("address", "丹东街道新华路12号2幢301室", "丹东街道****"),
        ("ethnic_group", "01", "*"),
        ("remark", "值班电话 +86 138 0000 1234，白天", "值班电话 +86 138****1234，白天"),
        ("remark", "8613800001234", "86138****1234"),
        ("remark", "李四（33022519900101123X）", "李四（330***********123X）"),
        ("serial_number", "2023000123", "2023000123"),
        ("organisation", "91330225MA2AH1XX01", "91330225MA2AH1XX01"),
        ("quantity", 3, 3),
        ("remark", "", ""),
    ],
)
def test_what_is_shown_of_each(field: str, value: str | int, shown: str | int) -> None:
    assert masked(field, value) == shown
