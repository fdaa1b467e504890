"""Where a page ended, as an opaque text that comes back with the request for the next."""

import base64
import json
from collections.abc import Mapping
from typing import Any

from chalicelib.domain.errors import Malformed

LONGEST = 2048


def encode(key: Mapping[str, Any] | None) -> str | None:
    """The cursor of a last evaluated key (DynamoDB's own form); None where nothing follows."""
    if key is None:
        return None
    document = json.dumps(key, separators=(",", ":"), sort_keys=True)
    return base64.urlsafe_b64encode(document.encode()).decode().rstrip("=")


def decode(text: str | None) -> dict[str, dict[str, str]] | None:
    """The key of a cursor; Malformed where it is none of ours."""
    if text is None:
        return None
    try:
        key = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (ValueError, RecursionError):
        raise Malformed("bad_cursor") from None
    if len(text) > LONGEST or not _is_key(key):
        raise Malformed("bad_cursor")
    return dict(key)


def _is_key(key: object) -> bool:
    return isinstance(key, dict) and bool(key) and all(_is_value(value) for value in key.values())


def _is_value(value: object) -> bool:
    if not isinstance(value, dict) or len(value) != 1:
        return False
    ((kind, content),) = value.items()
    return kind in ("S", "N") and isinstance(content, str)
