"""Which files a purpose takes."""

import pytest

from chalicelib.domain.documents.document import (
    ACCEPTED,
    LARGEST_BYTES,
    DocumentPurpose,
    MediaType,
    check_media_type,
    check_size,
    document_id,
)
from chalicelib.domain.errors import Wrong


def test_photos_are_pictures_and_papers_may_be_pdf() -> None:
    pictures = (MediaType.JPEG, MediaType.PNG)
    assert set(ACCEPTED) == set(DocumentPurpose)
    for purpose, accepted in ACCEPTED.items():
        if purpose is DocumentPurpose.VERIFICATION_CERTIFICATE:
            assert accepted == (MediaType.PDF,)
        else:
            assert accepted == (pictures if purpose.endswith("photo") else (*pictures, MediaType.PDF))


def test_a_photo_is_no_pdf() -> None:
    check_media_type(DocumentPurpose.BUSINESS_LICENCE, MediaType.PDF)
    with pytest.raises(Wrong, match="document_not_a_photo"):
        check_media_type(DocumentPurpose.INDIVIDUAL_PHOTO, MediaType.PDF)


def test_a_certificate_of_a_verification_is_a_pdf() -> None:
    check_media_type(DocumentPurpose.VERIFICATION_CERTIFICATE, MediaType.PDF)
    with pytest.raises(Wrong, match="document_not_a_pdf"):
        check_media_type(DocumentPurpose.VERIFICATION_CERTIFICATE, MediaType.PNG)


@pytest.mark.parametrize(
    ("size", "code"), [(-1, "document_empty"), (0, "document_empty"), (LARGEST_BYTES + 1, "document_too_big")]
)
def test_sizes_that_are_refused(size: int, code: str) -> None:
    with pytest.raises(Wrong, match=code):
        check_size(size)


def test_sizes_that_are_taken() -> None:
    check_size(1)
    check_size(LARGEST_BYTES)


@pytest.mark.parametrize(
    "text", ["", "../other", "01K0000000000000000000000", "01k0000000000000000000000d", "x" * 26]
)
def test_what_is_no_id_was_never_uploaded(text: str) -> None:
    with pytest.raises(Wrong, match="document_gone"):
        document_id(text)
