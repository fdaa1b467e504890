"""Names of files: whatever comes in, what goes out can be shown and saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.documents.document import MediaType
from chalicelib.domain.documents.file_name import ENDINGS, LONGEST, file_name, with_ending


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("营业执照.pdf", "营业执照.pdf"),
        ("C:\\fakepath\\照片 1.JPG", "照片 1.JPG"),
        ("../../etc/passwd", "passwd"),
        ("a\u202egpj.exe", "agpj.exe"),
        ('"><img src=x>.png', "_img src=x_.png"),
        ("a\r\nSet-Cookie: b.png", "a Set-Cookie_ b.png"),
        (" .. ", "文件"),
        (".png", "png"),
        ("", "文件"),
        ("长" * 300 + ".jpeg", "长" * 95 + ".jpeg"),
    ],
)
def test_a_name_keeps_what_tells_it_apart(typed: str, name: str) -> None:
    assert file_name(typed) == name


@given(st.text(max_size=300), st.sampled_from(MediaType))
def test_every_name_is_short_harmless_and_of_its_kind(text: str, media_type: MediaType) -> None:
    name = with_ending(file_name(text), media_type)
    assert 0 < len(name) <= LONGEST
    assert not set('<>:"|?*/\\') & set(name)
    assert name.isprintable()
    assert name.lower().endswith(ENDINGS[media_type])
    assert file_name(name) == name


def test_an_ending_that_lies_is_not_believed() -> None:
    assert with_ending("a.html", MediaType.PNG) == "a.html.png"
    assert with_ending("a.JPEG", MediaType.JPEG) == "a.JPEG"
