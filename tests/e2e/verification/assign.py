"""The county's administrator names an institution for what nobody is authorised for."""

from playwright.sync_api import expect

from tests.e2e.pages import reservations
from tests.e2e.verification.cast import Cast
from tests.support.verification_world import CITY_NAME, HOSPITAL_NAME


def assign(cast: Cast) -> None:
    """The balance goes to the city; the hospital sees that it does."""
    page = cast.administrator.page
    page.goto("/assignments")
    waiting = page.get_by_test_id("unassigned").get_by_role("row").filter(has_text="BA-1")
    expect(waiting).to_contain_text(HOSPITAL_NAME)
    cast.administrator.look("unassigned")
    waiting.get_by_role("checkbox").check()
    page.get_by_test_id("bulk-assign").click()
    page.get_by_test_id("choices").get_by_text(CITY_NAME).click()
    cast.administrator.look("assign")
    page.get_by_test_id("assign-submit").click()
    page.get_by_role("button", name="确定指派", exact=True).click()
    expect(waiting).to_be_hidden()
    hospital = cast.hospital.page
    hospital.reload()
    expect(hospital.get_by_test_id("reply").get_by_role("heading", name=CITY_NAME)).to_contain_text("6 台")
    expect(reservations.line(hospital, "BA-1")).to_contain_text("待受理")
