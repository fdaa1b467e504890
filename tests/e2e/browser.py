"""Chromium, and people who use it: each with a window and cookies of their own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.e2e import axe, shots
from tests.e2e.watch import Watch
from tests.e2e.widgets import KEEP_MESSAGES

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")

DESK = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)

#: Half-faded texts have too little contrast; endless animations are never waited for.
RESTED = """() => Promise.allSettled(
  document.getAnimations()
    .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
    .map((animation) => animation.finished))
  .then(() => undefined)"""

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
        """Judge what is on the screen once it rests, and take its picture when pictures are wanted."""
        _settle(self.page)
        shots.take(self.page, f"{self.name}-{at}")
        _fits(self.page, at)
        axe.judge(self.page, at)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium with a fresh profile, which goes with it."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_executable(), args=FLAGS)
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
        # Nothing slides, so nobody waits for it.
        reduced_motion="reduce",
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(KEEP_MESSAGES)
    page = context.new_page()
    watch = Watch(page)
    try:
        yield Person(page, watch, name)
        watch.check()
    except Exception as error:
        shots.take(page, f"{name}-failed")
        error.add_note(f"{name}'s page complained of: {watch.problems}")
        raise
    finally:
        context.close()


def _executable() -> str:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "Chromium is missing: install it, as in apt install chromium"
    return found


def _settle(page: Page) -> None:
    """Wait until nothing is being read, short messages are gone, and what fades and slides has done so."""
    page.evaluate("() => document.querySelectorAll('.el-message__closeBtn').forEach((each) => each.click())")
    expect(page.locator(".el-message")).to_have_count(0)
    expect(page.locator("[aria-busy='true']")).to_have_count(0)
    expect(page.get_by_text("正在读取…", exact=True)).to_have_count(0)
    page.evaluate(RESTED)


def _fits(page: Page, at: str) -> None:
    """Fail if the page is wider than its window."""
    width, window = page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    assert width <= window, f"{at}: {width} px wide in a window of {window} px"
