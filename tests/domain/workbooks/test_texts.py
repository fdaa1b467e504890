"""Every refusal has words."""

import re
from pathlib import Path

from chalicelib.domain.errors import FieldError
from chalicelib.domain.texts import Language, wording
from chalicelib.domain.workbooks.texts import TEXTS
from tests.domain.workbooks.support import errors

CODE = re.compile(r'(?:CellError|Malformed|FieldError)\((?:"serial_number", )?"([a-z_]+)"')
PACKAGE = Path(__file__).parents[3] / "chalicelib"


def test_every_code_is_worded_in_both_languages() -> None:
    sources = [*(PACKAGE / "domain/workbooks").glob("*.py"), *(PACKAGE / "adapters/workbooks").glob("*.py")]
    raised = {code for source in sources for code in CODE.findall(source.read_text(encoding="utf-8"))}
    assert len(raised) > 20
    assert all(wording(code, _Anything(), language) for code in raised for language in Language)


def test_placeholders_are_the_same_in_both_languages() -> None:
    names = re.compile(r"\{(\w+)\}")
    assert all(set(names.findall(zh)) == set(names.findall(en)) for zh, en in TEXTS.values())


def test_a_message_says_what_to_choose_from() -> None:
    (error,) = errors(purpose="医疗")
    assert _said(error) == "请从以下选项中选择：安全防护、医疗卫生、环境监测、贸易结算"
    (error,) = errors(division="朝阳区")
    assert "北京市朝阳区 110105、吉林省长春市朝阳区 220104" in _said(error)


def _said(error: FieldError) -> str:
    return wording(error.code, error.params)


class _Anything(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return key
