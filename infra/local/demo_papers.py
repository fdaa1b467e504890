"""Tiny files for the demo accounts, handed in as their owners would."""

import struct
import zlib
from urllib.parse import quote

from chalicelib.adapters import clients
from chalicelib.adapters.config import config
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.documents.document import DocumentPurpose, MediaType
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.documents.places import incoming_key
from chalicelib.services.documents.start import NAME, Announced, start_upload

WIDTH, HEIGHT = 160, 120
BLUE, WHITE = b"\x1f\x5f\xa8", b"\xff\xff\xff"


def papers() -> dict[str, Chosen]:
    """A licence, a picture and an authorisation certificate, by the names of their fields."""
    return {
        "business_licence": _uploaded(DocumentPurpose.BUSINESS_LICENCE, "事业单位法人证书.pdf"),
        "photos.0": _uploaded(DocumentPurpose.ORGANISATION_PHOTO, "实验楼.png"),
        "authorisation_certificate": _uploaded(DocumentPurpose.AUTHORISATION_CERTIFICATE, "计量授权证书.pdf"),
    }


def certificate(name: str) -> str:
    """A certificate of a verification, or a notice of result; the id of its upload."""
    return _uploaded(DocumentPurpose.VERIFICATION_CERTIFICATE, name).id


def _uploaded(purpose: DocumentPurpose, name: str) -> Chosen:
    pdf = name.endswith(".pdf")
    content = _pdf() if pdf else _png()
    media_type = MediaType.PDF if pdf else MediaType.PNG
    announced = Announced(purpose=purpose, media_type=media_type, size=len(content), name=name)
    started = start_upload(announced, actor=Actor.operator())
    clients.s3().put_object(
        Bucket=config().documents_bucket,
        Key=incoming_key(purpose, started.id),
        Body=content,
        ContentType=media_type,
        Metadata={NAME: quote(name)},
    )
    return Chosen(purpose, started.id)


def _pdf() -> bytes:
    """One empty page."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    content, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 4\n0000000000 65535 f \n" + rows
    trailer = b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(content)
    return content + table + trailer


def _png() -> bytes:
    """A blue picture with a white band."""
    rows = [BLUE * WIDTH if abs(row - HEIGHT // 2) > 10 else WHITE * WIDTH for row in range(HEIGHT)]
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", pixels), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
