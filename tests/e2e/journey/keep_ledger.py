"""The clerk keeps the ledger by hand: adds, copies, edits, looks at details, deletes."""

from dataclasses import replace

from playwright.sync_api import expect

from tests.e2e.browser import Person
from tests.e2e.journey.gauges import COPY, NAME, OVERDUE, OXYGEN_GAUGE, SOON, day
from tests.e2e.journey.look_up import look_up
from tests.e2e.journey.take_out_of_service import take_out_of_service
from tests.e2e.pages import instrument_form, ledger
from tests.e2e.widgets import expect_told, write_date


def keep_ledger(clerk: Person) -> None:
    """From the empty ledger to one with two instruments, one yellow and one red."""
    expect(clerk.page.get_by_text("台账中还没有器具")).to_be_visible()
    ledger.expect_count(clerk.page, "total", 0)
    clerk.look("ledger-empty")
    _add(clerk)
    _add_twice(clerk)
    _copy_and_edit(clerk)
    look_up(clerk)
    take_out_of_service(clerk)
    _delete(clerk)


def _add(clerk: Person) -> None:
    page = clerk.page
    form = instrument_form.open_new(page)
    instrument_form.save(form)
    expect(form.get_by_test_id("field-division")).to_contain_text("请选择")
    clerk.look("form-empty")

    instrument_form.fill(form, replace(OXYGEN_GAUGE, dates={"due_on": day(7)}))
    clerk.look("form")
    instrument_form.save(form)
    expect_told(page, f"已新增器具“{NAME}”。")
    expect(form).to_be_hidden()
    expect(ledger.cell(page, SOON, f"{day(7)} 还剩 7 天")).to_be_visible()
    ledger.expect_count(page, "due_soon", 1)


def _add_twice(clerk: Person) -> None:
    page = clerk.page
    form = instrument_form.open_new(page)
    instrument_form.fill(form, replace(OXYGEN_GAUGE, dates={"due_on": day(-7)}))
    with clerk.watch.refusal(409, "/instruments"):
        instrument_form.save(form)
        expect(form.get_by_role("alert")).to_contain_text("台账中已有生产厂家和出厂编号相同的器具")
    expect(instrument_form.box(form, "place")).to_have_value("高压氧舱")
    clerk.look("form-duplicate")

    instrument_form.write(form, serial_number=OVERDUE)
    instrument_form.save(form)
    expect_told(page, f"已新增器具“{NAME}”。")
    expect(ledger.cell(page, OVERDUE, f"{day(-7)} 超期 7 天")).to_be_visible()
    ledger.expect_serials(page, OVERDUE, SOON)


def _copy_and_edit(clerk: Person) -> None:
    page = clerk.page
    ledger.row(page, SOON).get_by_role("button", name="复制").click()
    form = instrument_form.shown(page, "复制为新器具")
    expect(instrument_form.box(form, "serial_number")).to_have_value("")
    instrument_form.write(form, serial_number=COPY)
    instrument_form.save(form)
    expect_told(page, f"已新增器具“{NAME}”。")
    expect(ledger.cell(page, COPY, "未检定")).to_be_visible()
    ledger.expect_serials(page, COPY, OVERDUE, SOON)

    ledger.row(page, COPY).get_by_role("button", name="修改").click()
    form = instrument_form.shown(page, "修改器具")
    write_date(form.get_by_test_id("field-last_verified_on"), "2025-03-05")
    instrument_form.write(form, interval_months="12", place="住院部二号楼ICU")
    instrument_form.box(form, "interval_months").press("Tab")
    expect(instrument_form.box(form, "due_on")).to_have_value("2026-03-04")
    instrument_form.save(form)
    expect_told(page, f"已保存对“{NAME}”的修改。")
    expect(ledger.row(page, COPY)).to_contain_text("2026-03-04")
    _see_details(clerk)


def _see_details(clerk: Person) -> None:
    page = clerk.page
    ledger.row(page, COPY).get_by_role("button", name="明细查看").click()
    details = page.get_by_role("dialog", name=NAME)
    for words in ("住院部二号楼ICU", "浙江省宁波市象山县", "医疗卫生", "2025-03-05", "设备科"):
        expect(details).to_contain_text(words)
    clerk.look("details")
    page.keyboard.press("Escape")
    expect(details).to_be_hidden()


def _delete(clerk: Person) -> None:
    page = clerk.page
    ledger.act_and_confirm(page, COPY, "删除")
    expect_told(page, "已删除 1 台器具。")
    ledger.expect_serials(page, OVERDUE, SOON)
    ledger.expect_count(page, "total", 2)
