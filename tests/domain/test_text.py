"""Cleaning what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.text import clean_code, clean_text, folded


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  SN　0099 ", "SN 0099"),
        ("Ｙ－１００", "Y－100"),
        ("\u200b压力\ufeff表\u00a0", "压力表"),
        ("一行\n两行\t", "一行 两行"),
        ("Ⅲ级", "Ⅲ级"),
        ("住院部（二号楼），ICU。", "住院部（二号楼），ICU。"),
        ("a\x00\x1f\ud800b", "ab"),
        ("　", ""),
    ],
)
def test_text_keeps_its_chinese_punctuation(typed: str, meant: str) -> None:
    assert clean_text(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ｙ－１００", "Y-100"),
        ("（0～1.6）MPa", "(0~1.6)MPa"),
        ("±０．２５Ｄ", "±0.25D"),
        ("Ⅲ级", "Ⅲ级"),
        ("——", "——"),
    ],
)
def test_codes_are_half_width_throughout(typed: str, meant: str) -> None:
    assert clean_code(typed) == meant


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    for clean in (clean_text, clean_code):
        once = clean(text)
        assert clean(once) == once
        assert once == once.strip()
        once.encode()


def test_folded_ignores_width_case_blanks_and_brackets() -> None:
    assert folded("照射量计（含 医用辐射源）") == folded("照射量计(含医用辐射源)")
    assert folded("ＣＯ2分析仪") == folded("co2分析仪")
    assert folded("压力表") != folded("压力计")
