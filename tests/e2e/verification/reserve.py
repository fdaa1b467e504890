"""The hospital reserves the verification of all its instruments."""

from playwright.sync_api import expect

from tests.e2e.pages import reservations
from tests.e2e.verification.cast import Cast
from tests.support.verification_world import CITY_NAME, COUNTY_NAME, INSTRUMENTS


def reserve(cast: Cast) -> str:
    """Pick what is due and what is overdue in two clicks, see where each goes, submit; the slip's number."""
    page = cast.hospital.page
    page.goto("/reservations/new")
    page.get_by_test_id("pick-yellow").click()
    expect(reservations.picked(page, "GA-6")).to_contain_text(COUNTY_NAME)
    page.get_by_test_id("pick-red").click()
    expect(page.get_by_test_id("picked").locator("tbody tr")).to_have_count(len(INSTRUMENTS))
    expect(reservations.picked(page, "CU-1")).to_contain_text(CITY_NAME)
    expect(reservations.picked(page, "BA-1")).to_contain_text("没有")
    reservations.fill_contact(page, "王芳", "13800001234")
    cast.hospital.look("slip-form")
    number = reservations.submit(page)
    expect(reservations.line(page, "GA-1")).to_contain_text("待受理")
    cast.hospital.look("slip")
    return number
