"""Chromium, and people who use it: each with a window and cookies of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.e2e import axe, shots
from tests.e2e.watch import Watch

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")

DESK = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)

#: A busy machine answers late; nothing is slower for it where all goes well.
PATIENCE_MS = 30_000


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a browser, whose page is watched for errors."""

    page: Page
    watch: Watch
    #: Tells apart whose picture is whose.
    name: str

    def look(self, at: str) -> None:
        """Judge what is on the screen now, and take its picture when pictures are wanted."""
        axe.settle(self.page)
        shots.take(self.page, f"{self.name}-{at}")
        axe.judge(self.page, at)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium with a fresh profile; ends with it."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def person(browser: Browser, site_url: str, name: str, viewport: ViewportSize = DESK) -> Iterator[Person]:
    """A window in China; whatever went wrong in it fails the test at the end."""
    context = browser.new_context(
        base_url=site_url,
        viewport=viewport,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        has_touch=viewport == PHONE,
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    watch = Watch(page)
    try:
        yield Person(page, watch, name)
        watch.check()
    finally:
        context.close()
