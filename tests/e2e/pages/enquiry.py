"""The pages of the public enquiry."""

import re
import time

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.e2e.widgets import choose

#: Enquiries are counted by the minute; there must be enough of it left for the last ones.
SECONDS_NEEDED = 25
#: What a hand does that drops files: the browser's own event, with files in it.
DROP = """(zone, [name, type, text]) => {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], name, { type }))
  zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}"""


def look_up(page: Page, words: str) -> None:
    """By the condition that is chosen."""
    page.get_by_test_id("condition-words").fill(words)
    page.get_by_test_id("condition-words").press("Enter")


def look_up_by(page: Page, way: str, words: str) -> None:
    """By a number, or a name."""
    choose(page.get_by_test_id("field-by"), way)
    look_up(page, words)


def ask_number(page: Page, number: str) -> None:
    """For a certificate."""
    page.get_by_test_id("condition-number").fill(number)
    page.get_by_test_id("query").click()


def rows(page: Page, table: str) -> Locator:
    """Of one of the lists."""
    return page.get_by_test_id(table).locator("tbody tr")


def shown(page: Page, table: str, count: int) -> list[Locator]:
    """So many rows, once they are there."""
    found = rows(page, table)
    expect(found).to_have_count(count)
    return found.all()


def share(page: Page, address: str, found: str) -> None:
    """The address shows the same to whoever opens it."""
    expect(page).to_have_url(re.compile(address))
    page.goto("about:blank")
    page.go_back()
    page.reload()
    expect(page.get_by_test_id(found)).to_be_visible()


def drop(page: Page, name: str, media_type: str, text: str) -> None:
    """A file onto the zone that compares it."""
    page.get_by_test_id("file-check").locator(".zone").evaluate(DROP, [name, media_type, text])


def pdf(name: str, content: bytes) -> FilePayload:
    """A file to choose."""
    return FilePayload(name=name, mimeType="application/pdf", buffer=content)


def use_up(page: Page, url: str) -> None:
    """Ask until nothing more is answered in this minute, with enough of it left."""
    if time.time() % 60 > 60 - SECONDS_NEEDED:
        time.sleep(SECONDS_NEEDED)
    while page.request.get(url).status != 429:
        pass
