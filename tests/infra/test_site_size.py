"""What a first visit has to fetch before it can begin: the built site's scripts and styles, compressed."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from infra.local.door import SITE

MANIFEST = SITE / ".vite" / "manifest.json"
ENTRY = "index.html"
KIB = 1024
#: How the front doors compress.
LEVEL = 6

PORTAL = ("src/portal/PortalView.vue",)
LEDGER = ("src/ledger/LedgerView.vue", "src/shared/widgetSettings.ts")
ENGLISH = ("src/locales/en/index.ts",)

Chunks = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def chunks() -> Chunks:
    """What Vite tells of the files that it wrote."""
    assert MANIFEST.is_file(), "the site is not built: `make setup`"
    read: Chunks = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize(
    ("page", "limit"),
    [(PORTAL, 150), (PORTAL + ENGLISH, 150), (LEDGER, 400), (LEDGER + ENGLISH, 400)],
    ids=["portal", "portal in English", "ledger", "ledger in English"],
)
def test_a_first_visit_is_small(chunks: Chunks, page: tuple[str, ...], limit: int) -> None:
    sizes = {name: _compressed(SITE / name) for name in files(chunks, (ENTRY, *page))}
    total = sum(sizes.values())
    largest = sorted(sizes.items(), key=lambda size: -size[1])[:5]
    assert total <= limit * KIB, f"{total / KIB:.1f} KiB, most of it {largest}"


def test_what_a_chunk_imports_is_counted_once_and_what_it_may_load_later_is_not() -> None:
    chunks: Chunks = {
        ENTRY: {"file": "entry.js", "css": ["all.css"], "imports": ["vue"], "dynamicImports": ["later"]},
        "page": {"file": "page.js", "imports": [ENTRY, "vue"]},
        "vue": {"file": "vue.js", "imports": ["page"]},
        "later": {"file": "later.js"},
    }
    assert files(chunks, (ENTRY, "page")) == {"entry.js", "all.css", "page.js", "vue.js"}


def test_the_portal_s_visitors_fetch_nothing_of_element_plus_s_components(chunks: Chunks) -> None:
    scripts = [SITE / name for name in files(chunks, (ENTRY, *PORTAL)) if name.endswith(".js")]
    assert [path.name for path in scripts if "ElConfigProvider" in path.read_text(encoding="utf-8")] == []
    settings = files(chunks, LEDGER)
    assert any("ElInput" in (SITE / name).read_text(encoding="utf-8") for name in settings)


def files(chunks: Chunks, names: Iterable[str]) -> set[str]:
    """The scripts and styles of these chunks and of all that they import before they run."""
    waiting, known, found = list(names), set[str](), set[str]()
    while waiting:
        name = waiting.pop()
        if name in known:
            continue
        known.add(name)
        chunk = chunks[name]
        found |= {chunk["file"], *chunk.get("css", [])}
        waiting += chunk.get("imports", [])
    return found


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), LEVEL))
