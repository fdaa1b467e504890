"""Every code that can reach a user has its wording, in both languages."""

import re
from pathlib import Path
from string import Formatter

import pytest

import chalicelib
from chalicelib.domain.texts import Language, all_texts, wording

CODE = r'"([a-z]+(?:_[a-z]+)*)"'
RAISED = re.compile(
    rf"(?:Wrong|Malformed|Unauthenticated|Forbidden|NotFound|Conflict|VersionMissing|TooMany|Unavailable)\({CODE}"
    rf"|(?:FieldError|Invalid\.one)\([^,()]+, {CODE}"
)


def raised() -> set[str]:
    """The codes that stand in the code itself."""
    (root,) = chalicelib.__path__
    sources = (path.read_text() for path in Path(root).rglob("*.py"))
    return {
        code for source in sources for found in RAISED.finditer(source) for code in found.groups() if code
    }


def test_every_code_is_worded() -> None:
    codes = raised()
    assert len(codes) > 50
    assert codes - all_texts().keys() == set()


@pytest.mark.parametrize("code", sorted(all_texts()))
def test_both_languages_tell_the_same(code: str) -> None:
    zh, en = all_texts()[code]
    assert _names(zh) == _names(en)
    assert re.search(r"[一-鿿]", zh)
    assert not re.search(r"[一-鿿]", en.replace("年月日", ""))


def test_chinese_unless_asked_otherwise() -> None:
    assert wording("too_long", {"limit": 5}) == "最多 5 个字"
    assert wording("too_long", {"limit": 5}, Language.EN) == "At most 5 characters"


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
