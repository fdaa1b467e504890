"""The bar on top, which is folded into a menu on a phone."""

from playwright.sync_api import Page


def choose(page: Page, test_id: str) -> None:
    """Follow a link of the bar, which is unfolded for it, once the page after log-in is there."""
    page.wait_for_url(lambda url: not url.endswith("/login"))
    page.wait_for_load_state("networkidle")
    link = page.get_by_test_id(test_id)
    link.wait_for(state="attached")
    if not link.is_visible():
        page.get_by_test_id("menu").click()
    link.click()
