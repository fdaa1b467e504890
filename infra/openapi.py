"""Writes docs/openapi.json from the code: `python -m infra.openapi`."""

import json
from pathlib import Path

from chalicelib.handlers.api.endpoint import ENDPOINTS
from chalicelib.handlers.api.openapi import document

TARGET = Path(__file__).parent.parent / "docs" / "openapi.json"


def rendered() -> str:
    """The document as it is committed."""
    import app  # noqa: F401 - declares every operation

    return json.dumps(document(ENDPOINTS), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    TARGET.write_text(rendered(), encoding="utf-8")
