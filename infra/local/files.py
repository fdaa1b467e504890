"""The built site as files: types, compression, caching, and the application's page for its own addresses."""

import gzip
import mimetypes
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

COMPRESSIBLE = ("text/", "application/json", "text/javascript", "image/svg+xml")
SMALLEST_COMPRESSED = 1024
TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class File:
    """What is sent for an address of the site."""

    body: bytes
    headers: dict[str, str]


def find(site: Path, path: str, *, compressed: bool) -> File | None:
    """The file at an address; an address without an extension is the application's own, so its page."""
    name = unquote(path).lstrip("/")
    wanted = (site / name).resolve() if "\0" not in name else site.parent
    if not wanted.is_relative_to(site.resolve()):
        return None
    if not wanted.suffix:
        wanted = site / "index.html"
    if not wanted.is_file():
        return None
    return _read(wanted, wanted.stat().st_mtime_ns, compressed, "/assets/" in path)


@lru_cache(maxsize=256)
def _read(path: Path, _modified: int, compressed: bool, fingerprinted: bool) -> File:
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    text = kind.startswith(COMPRESSIBLE)
    headers = {
        "Content-Type": f"{kind}; charset=utf-8" if text else kind,
        "Cache-Control": "public, max-age=31536000, immutable" if fingerprinted else "no-cache",
        "Vary": "Accept-Encoding",
    }
    body = path.read_bytes()
    if compressed and text and len(body) >= SMALLEST_COMPRESSED:
        return File(gzip.compress(body, 6), {**headers, "Content-Encoding": "gzip"})
    return File(body, headers)
