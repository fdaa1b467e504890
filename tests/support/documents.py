"""Files that pass for documents, and their way into storage."""

import struct
import zlib
from functools import cache
from io import BytesIO
from urllib.parse import unquote

from PIL import Image

from chalicelib.adapters import clients
from chalicelib.adapters.config import config
from chalicelib.domain.documents.document import Document, DocumentPurpose, MediaType
from tests.support.api import Api

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@cache
def jpeg(*, progressive: bool = False) -> bytes:
    """A small photo."""
    return _saved("JPEG", progressive=progressive)


@cache
def png() -> bytes:
    """The same as PNG."""
    return _saved("PNG")


def pdf(trailer: bytes = b"<< /Size 1 /Root 1 0 R >>", body: bytes = b"1 0 obj\n<< >>\nendobj\n") -> bytes:
    """The least that is a PDF."""
    start = b"%PDF-1.7\n" + body
    references = b"xref\n0 1\n0000000000 65535 f \ntrailer\n" + trailer
    return start + references + b"\nstartxref\n%d\n%%%%EOF\n" % len(start)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG with its check sum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def document(**changes: str) -> Document:
    """A document as it is stored."""
    return Document(
        id=changes.get("id", "01K0000000000000000000000D"),
        file=changes.get("file", "01K0000000000000000000000F"),
        purpose=DocumentPurpose.INDIVIDUAL_PHOTO,
        media_type=MediaType.PNG,
        size=1000,
        sha256="0" * 64,
        name="照片.png",
    )


def upload(
    api: Api,
    content: bytes,
    purpose: str = "individual_photo",
    name: str = "照片.png",
    *,
    media_type: str = "image/png",
    check: bool = True,
) -> str:
    """Announce a file and put it where its browser would post it; gives its id."""
    form = {"purpose": purpose, "media_type": media_type, "size": len(content) or 1, "name": name}
    proof = {"human_check": api.human_check()} if check else {}
    started = api.call("POST", "/documents", form | proof)
    assert started.status_code == 201, started.json_body
    fields = started.json_body["upload"]["fields"]
    clients.s3().put_object(
        Bucket=config().documents_bucket,
        Key=fields["key"],
        Body=content,
        ContentType=fields["Content-Type"],
        Metadata={"name": fields["x-amz-meta-name"]},
    )
    assert unquote(fields["x-amz-meta-name"])
    return str(started.json_body["id"])


def kept() -> list[str]:
    """The keys of every file that is kept."""
    listing = clients.s3().list_objects_v2(Bucket=config().documents_bucket, Prefix="documents/")
    return [each["Key"] for each in listing.get("Contents", [])]


def _saved(kind: str, **options: bool) -> bytes:
    buffer = BytesIO()
    picture = Image.linear_gradient("L").resize((120, 160)).convert("RGB")
    picture.save(buffer, kind, **options)
    return buffer.getvalue()
