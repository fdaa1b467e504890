"""axe-core on the page as it stands."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "static-site" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}


def judge(page: Page, at: str) -> None:
    """Fail if anything on the page shuts people out."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    found = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
    grave = [violation for violation in found["violations"] if violation["impact"] in GRAVE]
    assert not grave, "\n".join([f"{at}:", *map(_words, grave)])


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def _words(violation: dict[str, Any]) -> str:
    nodes = [f"    {node['html'][:200]}\n      {node['failureSummary']}" for node in violation["nodes"][:5]]
    return "\n".join([f"  {violation['impact']} {violation['id']}: {violation['help']}", *nodes])
