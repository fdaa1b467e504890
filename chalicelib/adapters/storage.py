"""Files in S3. Browsers put and get them directly, through links that expire."""

import json
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from chalicelib.adapters import clients

#: How long a link to put or get a file is good for.
UPLOAD_SECONDS = 900
DOWNLOAD_SECONDS = 300

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Upload(NamedTuple):
    """Where a browser posts a file to, and the form fields that go with it."""

    url: str
    fields: dict[str, str]


def presigned_upload(bucket: str, key: str, content_type: str, largest: int) -> Upload:
    """A form post for exactly this key and type, of at least one and at most `largest` bytes."""
    answer = clients.s3().generate_presigned_post(
        Bucket=bucket,
        Key=key,
        Fields={"Content-Type": content_type},
        Conditions=[{"Content-Type": content_type}, ["content-length-range", 1, largest]],
        ExpiresIn=UPLOAD_SECONDS,
    )
    return Upload(answer["url"], answer["fields"])


def presigned_download(bucket: str, key: str, file_name: str) -> str:
    """A link that gets a file under the name given; good for DOWNLOAD_SECONDS."""
    disposition = f"attachment; filename*=UTF-8''{quote(file_name)}"
    params = {"Bucket": bucket, "Key": key, "ResponseContentDisposition": disposition}
    return clients.s3().generate_presigned_url("get_object", Params=params, ExpiresIn=DOWNLOAD_SECONDS)


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
