"""Which file stands for which number, however it was named and packed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.names import certificate_number
from chalicelib.domain.resultbooks.certificates import (
    Entry,
    Names,
    expected_name,
    leads_out,
    readings,
)


def names(*files: str) -> Names:
    return Names(Entry(place, (name,)) for place, name in enumerate(files))


@pytest.mark.parametrize(
    "file",
    [
        "JD2026-0001.pdf",
        "证书/JD2026-0001.PDF",
        "jd2026-0001.Pdf",
        "ＪＤ2026-0001.pdf",
        "a/b/JD2026-0001.pdf",
    ],
)
def test_a_file_is_found_by_the_number_it_is_named_after(file: str) -> None:
    assert [each.place for each in names("other.pdf", file).of("JD2026-0001")] == [1]


def test_what_no_file_name_can_hold_is_written_as_a_line() -> None:
    assert expected_name("沪检字第2026/001号") == "沪检字第2026_001号.pdf"
    assert names("沪检字第2026_001号.pdf").of("沪检字第2026/001号")


@given(st.text(alphabet="JD2026检字第号()（）[]〔〕-—–_/.．·#№:： ", min_size=1, max_size=50))
def test_the_name_that_is_asked_for_is_found(text: str) -> None:
    try:
        number = certificate_number(text)
    except Wrong:
        return
    assert names(expected_name(number)).of(number)


def test_a_name_for_people_holds_nothing_that_cannot_be_seen() -> None:
    assert names("证书/a\x01\u202eb.pdf").without_row([]) == ["ab.pdf"]


def test_two_files_for_a_number_are_two() -> None:
    assert len(names("a/JD-1.pdf", "b/jd-1.pdf").of("JD-1")) == 2


def test_what_belongs_to_no_row_is_told_but_not_what_systems_leave_behind() -> None:
    known = names("JD-1.pdf", "证书/JD-2.pdf", "说明.txt", "__MACOSX/._JD-1.pdf", ".DS_Store", "x/Thumbs.db")
    assert known.without_row(["JD-1"]) == ["JD-2.pdf", "说明.txt"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1))
def test_a_name_in_either_encoding_is_among_its_readings(encoding: str, text: str) -> None:
    assert text in readings(text.encode(encoding))


@given(st.binary(min_size=1))
def test_any_bytes_have_a_reading(raw: bytes) -> None:
    assert all(readings(raw))


@pytest.mark.parametrize("path", ["../x.pdf", "/x.pdf", "a/../../x.pdf", "C:/x.pdf", "x\0.pdf"])
def test_names_that_lead_out_are_known(path: str) -> None:
    assert leads_out(path)
    assert not leads_out("证书/JD..1.pdf")
