"""Pictures of every page for people to look at: `QJ_SHOTS=folder pytest tests/e2e`."""

import os
from pathlib import Path

from playwright.sync_api import Page, ViewportSize

VARIABLE = "QJ_SHOTS"
PHONE_WIDTH = ViewportSize(width=390, height=844)


def take(page: Page, name: str) -> None:
    """A picture as the window is, and one as wide as a phone; nothing unless a folder is named."""
    if VARIABLE not in os.environ:
        return
    folder = Path(os.environ[VARIABLE])
    folder.mkdir(parents=True, exist_ok=True)
    window = page.viewport_size
    assert window is not None
    page.screenshot(path=folder / f"{name}-{window['width']}.png", full_page=True)
    if window != PHONE_WIDTH:
        page.set_viewport_size(PHONE_WIDTH)
        page.screenshot(path=folder / f"{name}-{PHONE_WIDTH['width']}.png", full_page=True)
        page.set_viewport_size(window)
