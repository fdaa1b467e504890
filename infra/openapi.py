"""Writes docs/openapi.json, and the index of the routes, from the code: `python -m infra.openapi`."""

import json
from pathlib import Path

from chalicelib.handlers import load_all
from chalicelib.handlers.api.endpoint import ENDPOINTS
from chalicelib.handlers.api.openapi import document
from infra import index

TARGET = Path(__file__).parent.parent / "docs" / "openapi.json"


def rendered() -> str:
    """The document as it is committed."""
    load_all()
    return json.dumps(document(ENDPOINTS), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    TARGET.write_text(rendered(), encoding="utf-8")
    index.TARGET.write_text(index.rendered(), encoding="utf-8")
