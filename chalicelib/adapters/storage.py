"""Files in S3. Browsers put and get them directly, through links that expire."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self
from urllib.parse import quote, unquote

from botocore.exceptions import ClientError

from chalicelib.adapters import clients

#: How long a link to put or get a file is good for.
UPLOAD_SECONDS = 900
DOWNLOAD_SECONDS = 300

ZIP = "application/zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Upload(NamedTuple):
    """Where a browser posts a file to, and the form fields that go with it."""

    url: str
    fields: dict[str, str]


class Stored(NamedTuple):
    """A file as it was stored, and the notes that were put down with it."""

    content: bytes
    notes: Mapping[str, str]


class Ranges(io.RawIOBase):
    """A file in storage of which only what is read is fetched; give it a buffer."""

    def __init__(self, bucket: str, key: str, size: int) -> None:
        super().__init__()
        self._bucket, self._key = bucket, key
        self.size = size
        self._place = 0

    @classmethod
    def of(cls, bucket: str, key: str) -> Self | None:
        """The file; None where there is none."""
        try:
            return cls(bucket, key, size(bucket, key))
        except ClientError as error:
            # Whoever may not list a bucket is not told by S3 that a key is missing.
            if error.response["Error"]["Code"] in ("404", "NoSuchKey", "403", "AccessDenied"):
                return None
            raise

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """From any place."""
        return True

    def tell(self) -> int:
        """Where the next reading begins."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Begin the next reading elsewhere."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise ValueError("before the beginning")
        self._place = start + offset
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Fetch as much as there is room for."""
        last = min(self._place + len(buffer), self.size) - 1
        if last < self._place:
            return 0
        wanted = f"bytes={self._place}-{last}"
        answer = clients.s3().get_object(Bucket=self._bucket, Key=self._key, Range=wanted)
        content = answer["Body"].read()
        # It may have been replaced by a longer one meanwhile.
        found = content[: len(buffer)]
        buffer[: len(found)] = found
        self._place += len(found)
        return len(found)


def presigned_upload(
    bucket: str,
    key: str,
    content_type: str,
    largest: int,
    notes: Mapping[str, str] | None = None,
    seconds: int = UPLOAD_SECONDS,
) -> Upload:
    """A form post for exactly this key and type, of at least one and at most `largest` bytes.

    The notes are kept with the file; the form cannot change them either.
    """
    fixed = {"Content-Type": content_type}
    fixed |= {f"x-amz-meta-{name}": quote(text) for name, text in (notes or {}).items()}
    answer = clients.s3().generate_presigned_post(
        Bucket=bucket,
        Key=key,
        Fields=dict(fixed),
        Conditions=[*({name: value} for name, value in fixed.items()), ["content-length-range", 1, largest]],
        ExpiresIn=seconds,
    )
    return Upload(answer["url"], answer["fields"])


def presigned_download(bucket: str, key: str, file_name: str) -> str:
    """A link that gets a file under the name given; good for DOWNLOAD_SECONDS."""
    disposition = f"attachment; filename*=UTF-8''{quote(file_name)}"
    params = {"Bucket": bucket, "Key": key, "ResponseContentDisposition": disposition}
    return clients.s3().generate_presigned_url("get_object", Params=params, ExpiresIn=DOWNLOAD_SECONDS)


def presigned_view(bucket: str, key: str, content_type: str, file_name: str) -> str:
    """A link that shows a file as exactly this type, saved under the name given; as short-lived."""
    params = {
        "Bucket": bucket,
        "Key": key,
        "ResponseContentType": content_type,
        "ResponseContentDisposition": f"inline; filename*=UTF-8''{quote(file_name, safe='')}",
        "ResponseCacheControl": "private, no-store",
    }
    return clients.s3().generate_presigned_url("get_object", Params=params, ExpiresIn=DOWNLOAD_SECONDS)


def find(bucket: str, key: str, largest: int) -> Stored | None:
    """A file with its notes; None where there is none of at most `largest` bytes."""
    try:
        answer = clients.s3().get_object(Bucket=bucket, Key=key)
    except ClientError as error:
        # Whoever may not list a bucket is not told by S3 that a key is missing.
        if error.response["Error"]["Code"] in ("NoSuchKey", "AccessDenied"):
            return None
        raise
    if answer["ContentLength"] > largest:
        return None
    notes = {name: unquote(text) for name, text in answer["Metadata"].items()}
    return Stored(answer["Body"].read(), notes)


def delete(bucket: str, key: str) -> None:
    """Remove a file; one that is gone already is as good."""
    clients.s3().delete_object(Bucket=bucket, Key=key)


def size(bucket: str, key: str) -> int:
    """How many bytes a file has."""
    return clients.s3().head_object(Bucket=bucket, Key=key)["ContentLength"]


def get(bucket: str, key: str) -> bytes:
    """The whole of a file."""
    return clients.s3().get_object(Bucket=bucket, Key=key)["Body"].read()


def put(bucket: str, key: str, content: bytes, content_type: str) -> None:
    """Store a file; the same key again replaces it."""
    clients.s3().put_object(Bucket=bucket, Key=key, Body=content, ContentType=content_type)


def put_file(bucket: str, key: str, path: Path, content_type: str) -> None:
    """Store a file from disk, without holding it in memory."""
    with path.open("rb") as content:
        clients.s3().put_object(Bucket=bucket, Key=key, Body=content, ContentType=content_type)


def get_json(bucket: str, key: str) -> Any:
    """A stored JSON document."""
    return json.loads(get(bucket, key))


def put_json(bucket: str, key: str, document: Any) -> None:
    """Store a JSON document."""
    put(bucket, key, json.dumps(document, ensure_ascii=False).encode(), "application/json")
