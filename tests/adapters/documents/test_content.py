"""Contents: what is taken, and what is refused with a reason of its own, whatever it calls itself."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.adapters.documents import picture
from chalicelib.adapters.documents.content import check
from chalicelib.domain.documents.document import LARGEST_BYTES, MediaType
from chalicelib.domain.errors import Wrong
from tests.support.documents import PNG_SIGNATURE, chunk, jpeg, pdf, png

HTML = b"<html><script>alert(1)</script></html>"
ZIP = b"PK\x03\x04" + bytes(40) + b"PK\x05\x06" + bytes(18)
EXE = b"MZ" + bytes(200)
HEADER = b"\x00\x00\x75\x30\x00\x00\x75\x30\x08\x02\x00\x00\x00"


def _jpeg_of(width: int, height: int) -> bytes:
    at = jpeg().index(b"\xff\xc0") + 5
    return jpeg()[:at] + height.to_bytes(2) + width.to_bytes(2) + jpeg()[at + 4 :]


def _scans(count: int) -> bytes:
    start = jpeg().index(b"\xff\xda")
    return jpeg()[:start] + jpeg()[start:-2] * count + jpeg()[-2:]


#: Thirty thousand pixels square, in a few bytes.
BOMB = (
    PNG_SIGNATURE + chunk(b"IHDR", HEADER) + chunk(b"IDAT", zlib.compress(bytes(9000))) + chunk(b"IEND", b"")
)
TEXT_BOMB = chunk(b"zTXt", b"a\x00\x00" + zlib.compress(bytes(80_000_000), 9))

REFUSED = {
    "nothing": (b"", "document_empty"),
    "too_big": (jpeg() + bytes(LARGEST_BYTES), "document_too_big"),
    "a_page": (HTML, "document_kind"),
    "a_drawing": (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "document_kind"),
    "an_archive": (ZIP, "document_kind"),
    "a_program": (EXE, "document_kind"),
    "a_gif": (b"GIF89a" + bytes(30), "document_kind"),
    "a_photo_of_an_iphone": (b"\x00\x00\x00\x24ftypheic" + bytes(30), "document_kind"),
    "a_photo_after_a_page": (HTML + jpeg(), "document_kind"),
    "a_pdf_after_a_page": (HTML + pdf(), "document_kind"),
    "blanks": (b" " * 100, "document_kind"),
    "a_jpeg_cut_short": (jpeg()[:-40], "document_damaged"),
    "only_the_start_of_a_jpeg": (jpeg()[:4], "document_damaged"),
    "a_jpeg_without_a_picture": (b"\xff\xd8\xff\xd9", "document_damaged"),
    "a_jpeg_of_zeros": (b"\xff\xd8\xff" + bytes(500) + b"\xff\xd9", "document_damaged"),
    "a_jpeg_without_pixels": (_jpeg_of(0, 0), "document_damaged"),
    "a_huge_jpeg": (_jpeg_of(65_000, 65_000), "document_too_many_pixels"),
    "a_jpeg_of_many_scans": (_scans(40), "document_damaged"),
    "a_png_cut_short": (png()[:-20], "document_damaged"),
    "only_the_start_of_a_png": (PNG_SIGNATURE, "document_damaged"),
    "a_png_with_a_wrong_check_sum": (png()[:40] + b"\xff" + png()[41:], "document_damaged"),
    "a_png_without_a_picture": (PNG_SIGNATURE + chunk(b"IEND", b""), "document_damaged"),
    "a_png_whose_chunk_is_longer_than_the_file": (
        PNG_SIGNATURE + b"\xff\xff\xff\xffIHDR",
        "document_damaged",
    ),
    "a_huge_png": (BOMB, "document_too_many_pixels"),
    "a_png_with_a_text_that_expands": (png()[:33] + TEXT_BOMB + png()[33:], "document_damaged"),
    "a_pdf_cut_short": (pdf()[:-10], "document_damaged"),
    "only_the_start_of_a_pdf": (b"%PDF-", "document_damaged"),
    "a_pdf_of_another_age": (pdf().replace(b"%PDF-1.7", b"%PDF-9.7"), "document_damaged"),
    "a_pdf_that_leads_nowhere": (pdf().replace(b"startxref\n", b"startxref\n9"), "document_damaged"),
    "a_pdf_without_a_root": (pdf(b"<< /Size 1 >>"), "document_damaged"),
    "an_encrypted_pdf": (pdf(b"<< /Root 1 0 R /Encrypt 5 0 R >>"), "document_protected"),
    "a_pdf_encrypted_in_place": (pdf(b"<< /Root 1 0 R /Encrypt<</V 2>> >>"), "document_protected"),
    "a_page_after_a_pdf": (pdf() + HTML, "document_damaged"),
    "an_archive_after_a_pdf": (pdf() + ZIP, "document_damaged"),
}


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (jpeg(), MediaType.JPEG),
        (jpeg(progressive=True), MediaType.JPEG),
        (png(), MediaType.PNG),
        (pdf(), MediaType.PDF),
        (pdf() + b"\r\n\x00\x00", MediaType.PDF),
    ],
    ids=["jpeg", "progressive", "png", "pdf", "padded pdf"],
)
def test_what_is_whole_is_taken(content: bytes, media_type: MediaType) -> None:
    assert check(content) == (media_type, content)


@pytest.mark.parametrize("kind", REFUSED)
def test_everything_else_has_a_reason_of_its_own(kind: str) -> None:
    content, code = REFUSED[kind]
    with pytest.raises(Wrong) as refused:
        check(content)
    assert refused.value.code == code


@pytest.mark.parametrize("more", [ZIP, HTML, jpeg(), b"MotionPhoto_Data" + bytes(5000)])
def test_what_follows_the_end_of_a_picture_is_left_out(more: bytes) -> None:
    assert check(jpeg() + more).content == jpeg()
    assert check(png() + more).content == png()


def test_the_largest_picture_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_PIXELS", 120 * 160)
    assert check(png()).content == png()
    monkeypatch.setattr(picture, "MOST_PIXELS", 120 * 160 - 1)
    with pytest.raises(Wrong, match="document_too_many_pixels"):
        check(jpeg())


@given(st.sampled_from([jpeg(), jpeg(progressive=True), png(), pdf()]), st.data())
def test_damage_anywhere_is_refused_or_harmless(content: bytes, data: st.DataObject) -> None:
    """Never another error than Wrong, which would be a 500."""
    at = data.draw(st.integers(0, len(content) - 1))
    kept = data.draw(st.integers(at, len(content)))
    broken = content[:at] + data.draw(st.binary(min_size=1, max_size=6)) + content[at:kept]
    try:
        found = check(broken)
    except Wrong:
        return
    assert broken.startswith(found.content)


@given(st.sampled_from([b"\xff\xd8\xff", PNG_SIGNATURE, b"%PDF-1.4"]), st.binary(max_size=400))
def test_noise_behind_a_signature_is_refused(signature: bytes, noise: bytes) -> None:
    with pytest.raises(Wrong):
        check(signature + noise)
