"""Files in S3. Browsers put and get them directly, through links that expire."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
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
