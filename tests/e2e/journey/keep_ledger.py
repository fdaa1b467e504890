"""The clerk keeps the ledger by hand: adds, copies, edits, looks things up, disables, scraps, deletes."""

from dataclasses import replace
from datetime import timedelta

from playwright.sync_api import Page, expect

from chalicelib.domain.clock import today
from tests.e2e.browser import Person
from tests.e2e.journey.cast import HOSPITAL
from tests.e2e.pages import instrument_form, ledger
from tests.e2e.pages.instrument_form import Entry
from tests.e2e.widgets import asking, choose_division, confirm, expect_told, fold, unfold, write_date

NAME = "医用氧气压力表"
#: Due in a week, so yellow; overdue for a week, so red; both are days on which reminders go out.
SOON, OVERDUE, COPY = "00123", "00124", "00125"
OXYGEN_GAUGE = Entry(
    item="压力表",
    kind="氧气表",
    division=HOSPITAL.division,
    purpose="医疗卫生",
    submission="送检",
    texts={
        "name": NAME,
        "model": "YO-60",
        "measuring_range": "(0~25)MPa",
        "accuracy_class": "2.5级",
        "manufacturer": "宁波飞云仪表厂",
        "serial_number": SOON,
        "place": "高压氧舱",
        "department": "设备科",
    },
)


def keep_ledger(clerk: Person) -> None:
    """From the empty ledger to one with two instruments, one yellow and one red."""
    expect(clerk.page.get_by_text("台账中还没有器具")).to_be_visible()
    ledger.expect_count(clerk.page, "total", 0)
    clerk.look("ledger-empty")
    _add(clerk)
    _add_twice(clerk)
    _copy_and_edit(clerk)
    _look_up(clerk)
    _take_out_of_service(clerk)
    _act_on_several(clerk)
    _delete(clerk)


def _add(clerk: Person) -> None:
    page = clerk.page
    form = instrument_form.open_new(page)
    instrument_form.save(form)
    expect(form.get_by_test_id("field-division")).to_contain_text("请选择")
    clerk.look("form-empty")

    instrument_form.fill(form, replace(OXYGEN_GAUGE, dates={"due_on": _day(7)}))
    clerk.look("form")
    instrument_form.save(form)
    expect_told(page, f"已新增器具“{NAME}”。")
    expect(form).to_be_hidden()
    expect(ledger.cell(page, SOON, f"{_day(7)} 还剩 7 天")).to_be_visible()
    ledger.expect_count(page, "due_soon", 1)


def _add_twice(clerk: Person) -> None:
    page = clerk.page
    form = instrument_form.open_new(page)
    instrument_form.fill(form, replace(OXYGEN_GAUGE, dates={"due_on": _day(-7)}))
    with clerk.watch.refusal(409, "/instruments"):
        instrument_form.save(form)
        expect(form.get_by_role("alert")).to_contain_text("台账中已有生产厂家和出厂编号相同的器具")
    expect(instrument_form.box(form, "place")).to_have_value("高压氧舱")
    clerk.look("form-duplicate")

    instrument_form.write(form, serial_number=OVERDUE)
    instrument_form.save(form)
    expect_told(page, f"已新增器具“{NAME}”。")
    expect(ledger.cell(page, OVERDUE, f"{_day(-7)} 超期 7 天")).to_be_visible()
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


def _look_up(clerk: Person) -> None:
    page = clerk.page
    ledger.show_only(page, "due_soon")
    ledger.expect_serials(page, SOON)
    clerk.look("ledger-yellow")
    ledger.show_only(page, "overdue")
    ledger.expect_serials(page, COPY, OVERDUE)
    clerk.look("ledger-red")
    ledger.reset(page)
    ledger.unfold_conditions(page)
    for name in ("due_from",):
        unfold(page.get_by_test_id(f"field-{name}"))
        clerk.look(f"ledger-{name}-unfolded")
        fold(page.get_by_test_id(f"field-{name}"))
    _combine_conditions(page)
    ledger.expect_serials(page, SOON)
    clerk.look("ledger-conditions")
    page.get_by_test_id("condition-serial").fill("00999")
    ledger.query(page)
    expect(page.get_by_text("没有符合条件的器具")).to_be_visible()
    clerk.look("ledger-nothing")
    ledger.reset(page)
    ledger.expect_serials(page, COPY, OVERDUE, SOON)


def _combine_conditions(page: Page) -> None:
    search = page.get_by_role("search")
    search.get_by_label("器具名称", exact=True).fill("氧气")
    search.get_by_label("生产厂家", exact=True).fill("飞云")
    ledger.choose_condition(page, "item", "压力表")
    ledger.choose_condition(page, "kind", "氧气表")
    ledger.choose_condition(page, "status", "在检")
    choose_division(search.get_by_test_id("field-division"), "浙江省", "宁波市")
    write_date(search.get_by_test_id("field-due_from"), _day(0))
    write_date(search.get_by_test_id("field-due_to"), _day(7))
    ledger.query(page)


def _take_out_of_service(clerk: Person) -> None:
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


def _act_on_several(clerk: Person) -> None:
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


def _delete(clerk: Person) -> None:
    page = clerk.page
    ledger.act_and_confirm(page, COPY, "删除")
    expect_told(page, "已删除 1 台器具。")
    ledger.expect_serials(page, OVERDUE, SOON)
    ledger.expect_count(page, "total", 2)


def _day(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()
