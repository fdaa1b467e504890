"""The clerk disables, scraps and enables instruments, one by one and several at once."""

from playwright.sync_api import expect

from tests.e2e.browser import Person
from tests.e2e.journey.gauges import COPY, OVERDUE, SOON
from tests.e2e.pages import ledger
from tests.e2e.widgets import asking, confirm, expect_told


def take_out_of_service(clerk: Person) -> None:
    """Leaves the copy disabled and the others in service."""
    _take_one(clerk)
    _take_several(clerk)


def _take_one(clerk: Person) -> None:
    page = clerk.page
    ledger.act(page, COPY, "停用")
    expect(asking(page, "停用器具")).to_contain_text("停用后不再提醒到期")
    clerk.look("confirm-disable")
    confirm(page, "停用器具", "取消")
    expect(ledger.cell(page, COPY, "在检")).to_be_visible()
    for action, status in (("停用", "停用"), ("报废", "报废"), ("启用", "在检"), ("停用", "停用")):
        ledger.act_and_confirm(page, COPY, action)
        expect(ledger.cell(page, COPY, status)).to_be_visible()
    ledger.expect_count(page, "disabled", 1)


def _take_several(clerk: Person) -> None:
    page = clerk.page
    ledger.select(page, SOON, OVERDUE, COPY)
    clerk.look("ledger-selected")
    page.get_by_test_id("bulk-disable").click()
    confirm(page, "停用器具", "停用")
    outcome = page.get_by_role("dialog", name="办理结果")
    expect(outcome).to_contain_text("已停用 2 台器具。")
    expect(outcome).to_contain_text("该器具已停用")
    clerk.look("outcome")
    outcome.get_by_role("button", name="关闭", exact=True).click()
    ledger.expect_count(page, "disabled", 3)

    ledger.select(page, SOON, OVERDUE)
    page.get_by_test_id("bulk-enable").click()
    confirm(page, "启用器具", "启用")
    expect_told(page, "已启用 2 台器具。")
    ledger.expect_count(page, "in_service", 2)
