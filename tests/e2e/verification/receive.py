"""The institutions accept, refuse one, say when and where, and get the instruments."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from chalicelib.domain.clock import today
from tests.e2e.browser import Person
from tests.e2e.pages import reservations, work
from tests.e2e.verification.cast import Cast
from tests.e2e.widgets import confirm, write_date

REFUSAL = "标准器送检中，下月恢复。"


def receive(cast: Cast) -> None:
    """The county refuses a gauge; what it accepted, and all that the city has, is handed over."""
    _refuse(cast.county)
    _accept(cast.county.page, 5)
    _accept(cast.city.page, 6)
    _appoint(cast.county, "业务大厅")
    _appoint(cast.city, "南湖人民医院门诊楼", on_site=True)
    _look_at_calendar(cast.city)
    _see_answers(cast.hospital)
    for institution, count in ((cast.county.page, 5), (cast.city.page, 6)):
        work.open_list(institution, "appointed")
        work.take(institution, "receive")
        work.send(institution)
        work.expect_count(institution, "received", count)


def _refuse(county: Person) -> None:
    page = county.page
    work.open_list(page, "assigned")
    county.look("assigned")
    work.take(page, "refuse", "GA-6")
    page.get_by_test_id("step-submit").click()
    expect(page.get_by_test_id("field-reason")).to_contain_text("请填写")
    page.get_by_test_id("field-reason").get_by_role("textbox").fill(REFUSAL)
    county.look("refuse")
    work.send(page)
    expect(work.row(page, "GA-6")).to_be_hidden()


def _accept(page: Page, count: int) -> None:
    work.open_list(page, "assigned")
    work.take(page, "accept")
    confirm(page, "受理", "受理")
    work.expect_count(page, "accepted", count)
    work.expect_count(page, "assigned", 0)


def _appoint(institution: Person, place: str, on_site: bool = False) -> None:
    page = institution.page
    work.show(page, "accepted")
    work.take(page, "appoint")
    dialog = page.get_by_test_id("step-appoint")
    if on_site:
        dialog.get_by_text("现场检定", exact=True).click()
    write_date(dialog.get_by_test_id("field-day"), (today() + timedelta(days=1)).isoformat())
    dialog.get_by_test_id("field-time").locator("input").fill("09:30")
    dialog.get_by_test_id("field-place").get_by_role("textbox").fill(place)
    institution.look("appoint")
    work.send(page)
    work.expect_count(page, "accepted", 0)


def _look_at_calendar(institution: Person) -> None:
    page = institution.page
    page.goto("/work/calendar")
    tomorrow = today() + timedelta(days=1)
    if tomorrow.month != today().month:
        page.get_by_test_id("next-month").click()
    expect(page.get_by_test_id(f"day-{tomorrow.isoformat()}")).to_contain_text("6 台")
    institution.look("calendar")


def _see_answers(hospital: Person) -> None:
    page = hospital.page
    page.reload()
    expect(reservations.line(page, "GA-6")).to_contain_text(REFUSAL)
    expect(reservations.line(page, "GA-1")).to_contain_text("业务大厅")
    expect(reservations.line(page, "BA-1")).to_contain_text("门诊楼")
    hospital.look("answered")
