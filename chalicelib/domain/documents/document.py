"""A file that somebody hands in: a licence, a photo, a certificate (requirements A3 to A5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.errors import Wrong
from chalicelib.domain.ids import is_id

#: The largest file that is taken: 5 MiB.
LARGEST_BYTES = 5 * 1024 * 1024


class DocumentPurpose(StrEnum):
    """What a document shows: 营业执照, 企业宣传照片, 计量授权证书, 照片, 检定证书或检定结果通知书."""

    BUSINESS_LICENCE = "business_licence"
    ORGANISATION_PHOTO = "organisation_photo"
    AUTHORISATION_CERTIFICATE = "authorisation_certificate"
    INDIVIDUAL_PHOTO = "individual_photo"
    VERIFICATION_CERTIFICATE = "verification_certificate"


class MediaType(StrEnum):
    """The kinds of file that are taken at all."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"


_PHOTOS = (MediaType.JPEG, MediaType.PNG)
_PAPERS = (*_PHOTOS, MediaType.PDF)

ACCEPTED: Mapping[DocumentPurpose, tuple[MediaType, ...]] = {
    DocumentPurpose.BUSINESS_LICENCE: _PAPERS,
    DocumentPurpose.ORGANISATION_PHOTO: _PHOTOS,
    DocumentPurpose.AUTHORISATION_CERTIFICATE: _PAPERS,
    DocumentPurpose.INDIVIDUAL_PHOTO: _PHOTOS,
    DocumentPurpose.VERIFICATION_CERTIFICATE: (MediaType.PDF,),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A file whose content was checked; it never changes.

    `file` tells copies of the same upload apart: each attempt to hand it in makes one (decision 17).
    `sha256` is in hexadecimal digits, `size` in bytes, `name` as it may be shown and saved under.
    """

    id: str
    file: str
    purpose: DocumentPurpose
    media_type: MediaType
    size: int
    sha256: str
    name: str


def document_id(text: str) -> str:
    """The id that an upload was given; what has no such form was never uploaded."""
    if not is_id(text):
        raise Wrong("document_gone")
    return text


def check_size(size: int) -> None:
    """Wrong where a file has nothing in it, or more than is taken."""
    if size < 1:
        raise Wrong("document_empty")
    if size > LARGEST_BYTES:
        raise Wrong("document_too_big", limit=LARGEST_BYTES // 1024 // 1024)


def check_media_type(purpose: DocumentPurpose, media_type: MediaType) -> None:
    """Wrong where a purpose does not take this kind of file."""
    if media_type not in ACCEPTED[purpose]:
        takes_pdf = MediaType.PDF in ACCEPTED[purpose]
        raise Wrong("document_not_a_pdf" if takes_pdf else "document_not_a_photo")
