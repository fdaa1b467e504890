"""The clerk exports what is on the screen, and everything."""

from tests.e2e.browser import Person
from tests.e2e.pages import ledger, workbooks


def export_ledger(clerk: Person) -> None:
    """Only what is overdue first, then the whole ledger."""
    page = clerk.page
    ledger.open_ledger(page)
    ledger.show_only(page, "overdue")
    page.get_by_test_id("export").click()
    page.get_by_role("radio", name="按当前查询条件").wait_for()
    clerk.look("export")
    page.keyboard.press("Escape")

    overdue = workbooks.export(page)
    assert overdue.rows() == ledger.count(page, "overdue")
    everything = workbooks.export(page, "全部器具")
    assert everything.name.endswith(".xlsx")
    assert everything.rows() == ledger.count(page, "total")
    workbooks.open_import(page)
    clerk.look("jobs")
