"""The bar on top and the personal centre."""

from playwright.sync_api import Page, expect

from tests.e2e.browser import Person
from tests.stack.clerk import Clerk

#: What the site remembers of being signed in, beside the cookie that it cannot read.
SIGNED_IN = "localStorage.setItem('qiangjian.signed-in', '1')"


def enter(person: Person, clerk: Clerk) -> None:
    """Come in with a session that somebody has already."""
    page = person.page
    page.context.add_cookies([{"name": "session", "value": clerk.token, "url": clerk.stack.site_url}])
    page.add_init_script(SIGNED_IN)
    page.goto("/")


def expect_work(page: Page, *words: str) -> None:
    """Exactly these pages stand in the bar, before the personal centre."""
    links = page.locator("#main-menu a:not(.who):not([data-testid='nav-centre'])")
    expect(links).to_have_text(list(words))


def expect_centre(page: Page, *words: str) -> None:
    """Exactly these pages stand in the personal centre, which is opened for it."""
    page.get_by_test_id("nav-centre").click()
    links = page.get_by_test_id("centre-menu").get_by_role("link")
    expect(links).to_have_count(len(words))
    shown = [text.splitlines()[0].rstrip("0123456789条未读 ") for text in links.all_inner_texts()]
    assert shown == list(words)
    expect(links.first).to_have_attribute("aria-current", "page")


def walk(person: Person, *words: str) -> None:
    """Open these pages of the personal centre one by one and judge each."""
    menu = person.page.get_by_test_id("centre-menu")
    for word in words:
        menu.get_by_test_id(f"centre-{word}").click()
        expect(menu.get_by_test_id(f"centre-{word}")).to_have_attribute("aria-current", "page")
        person.look(word)
