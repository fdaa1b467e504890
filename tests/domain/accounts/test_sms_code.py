"""One-time codes by SMS."""

import pytest

from chalicelib.domain.accounts.sms_code import CodePurpose, keyed_hash, message, new_code, sms_code
from chalicelib.domain.errors import Wrong


def test_new_codes_differ_and_have_six_digits() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) > 150
    assert all(sms_code(code) == code for code in codes)


@pytest.mark.parametrize("text", ["123 456", "１２３４５６", "123-456"])
def test_a_code_may_be_typed_with_blanks_or_full_width(text: str) -> None:
    assert sms_code(text) == "123456"


@pytest.mark.parametrize("text", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "²23456"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(Wrong, match="sms_code_form"):
        sms_code(text)


def test_the_hash_depends_on_everything_and_shows_nothing_of_it() -> None:
    hashes = {
        keyed_hash(key, mobile, purpose, subject, code)
        for key in ("a", "b")
        for mobile in ("13800001234", "13900001234")
        for purpose in CodePurpose
        for subject in ("", "hospital01")
        for code in ("123456", "123457")
    }
    assert len(hashes) == 16 * len(CodePurpose)
    assert all("123456" not in each and len(each) == 64 for each in hashes)


def test_the_text_fits_one_sms() -> None:
    assert message("123456") == "【强检通】验证码123456，10分钟内有效，请勿告诉他人。"
    assert len(message("123456")) <= 70
