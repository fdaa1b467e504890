"""Posting a file straight to storage, as a browser does."""

import uuid
from typing import Any

from infra.local.transport import Answer, fetch
from tests.stack.visitors import SECONDS


def post_file(upload: dict[str, Any], content: bytes, **changes: str) -> Answer:
    """Send the form of an upload, with fields changed as a cheat would."""
    boundary = uuid.uuid4().hex
    fields = upload["fields"] | {name.replace("_", "-"): value for name, value in changes.items()}
    lines = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n'
    body = "".join([*lines, head]).encode() + content + f"\r\n--{boundary}--\r\n".encode()
    headers = {"content-type": f"multipart/form-data; boundary={boundary}"}
    return fetch(upload["url"], "POST", body=body, headers=headers, seconds=SECONDS)
