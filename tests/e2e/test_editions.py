"""The administrator changes the catalogue; clerks choose from it, and what they had stays as it was."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from infra.local.seed import ADMINISTRATOR
from tests.e2e.browser import Person, person
from tests.e2e.pages import editions, instrument_form, ledger, login, workbooks
from tests.e2e.widgets import choose, confirm, expect_told, fold, unfold
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.support.editions import ADDED, REMOVED
from tests.support.forms import instrument_form as form_of

pytestmark = [pytest.mark.stack, pytest.mark.browser]

NAME = "象山试行2026版"
SERIAL = "PG-72-1"
ITEM, GONE = REMOVED
#: As long as any process may go on with the edition before.
PATIENCE_MS = 90_000


def test_an_edition_is_loaded_compared_published_and_chosen_from(
    chromium: Browser, demo: LocalStack, tmp_path: Path
) -> None:
    clerk = clerk_of(demo, 72_500_000)
    old = clerk.call("POST", "/instruments", form_of(item=ITEM, kind=GONE, serial_number=SERIAL))
    assert old.status == 201, old.body
    with person(chromium, demo.site_url, "editions") as administrator:
        login.log_in(administrator.page, ADMINISTRATOR.user_name, ADMINISTRATOR.password, login.ADMINISTRATOR)
        editions.open_editions(administrator.page)
        administrator.look("list")
        file = _edited(_downloaded(administrator, tmp_path))
        _load_what_is_wrong(administrator, file)
        _load(administrator, file)
        _publish(administrator)
    with person(chromium, demo.site_url, "edition-clerk") as hospital:
        _sit_down(hospital, clerk, demo)
        _choose_new(hospital)
        _keep_old(hospital)


def _downloaded(administrator: Person, folder: Path) -> Path:
    page = administrator.page
    file = workbooks.download(page, page.get_by_test_id("download-current").click)
    assert file.name.startswith("强检器具目录_")
    path = folder / "新版.xlsx"
    path.write_bytes(file.path.read_bytes())
    return path


def _edited(path: Path) -> Path:
    """One kind fewer, one kind more, as somebody does it in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    sheet: Any = book.worksheets[0]
    (gone,) = [cells[0].row for cells in sheet.iter_rows(min_row=2) if cells[3].value == GONE]
    sheet.delete_rows(gone)
    sheet.append([ADDED.item_number, ADDED.item, ADDED.number, ADDED.name, "周期检定", 24])
    book.save(path)
    return path


def _load_what_is_wrong(administrator: Person, file: Path) -> None:
    page = administrator.page
    book = openpyxl.load_workbook(file)
    sheet: Any = book.worksheets[0]
    sheet["E3"], sheet["C5"] = "抽检", sheet["C4"].value
    wrong = file.with_name("有误.xlsx")
    book.save(wrong)
    form = editions.fill(page, NAME, "2026-12-01", wrong)
    with administrator.watch.refusal(422, "/catalogue-editions"):
        form.get_by_test_id("load-submit").click()
        cells = form.get_by_test_id("wrong-cells")
        expect(cells).to_contain_text("第 3 行，强检形式")
    expect(cells).to_contain_text("第 5 行，种别序号")
    expect(cells).to_contain_text("与第 4 行的种别序号相同")
    expect(form.get_by_test_id("field-file")).to_contain_text("有 2 处有误")
    administrator.look("wrong-cells")


def _load(administrator: Person, file: Path) -> None:
    page = administrator.page
    form = editions.fill(page, NAME, "2026-12-01", file)
    form.get_by_test_id("load-submit").click()
    expect_told(page, f"“{NAME}”已存为草稿")
    shown = page.get_by_role("dialog", name=NAME)
    expect(shown.get_by_test_id("difference-removed")).to_contain_text(f"{ITEM} / 6 {GONE}")
    expect(shown.get_by_test_id("difference-added")).to_contain_text("周期检定，24 个月")
    expect(shown.get_by_test_id("gone")).to_contain_text("有 1 个种别不能再按原名选择")
    administrator.look("draft")


def _publish(administrator: Person) -> None:
    page = administrator.page
    page.get_by_test_id("publish").click()
    confirm(page, "发布目录", "发布")
    expect_told(page, f"“{NAME}”已发布。")
    page.keyboard.press("Escape")
    expect(editions.line(page, NAME)).to_contain_text("现行")
    expect(editions.line(page, "1987年明细目录")).to_contain_text("历史")
    administrator.look("published")


def _sit_down(hospital: Person, clerk: Clerk, demo: LocalStack) -> None:
    """As if signed in: the cookie, and the mark by which the page knows that there is one."""
    hospital.page.add_init_script("localStorage.setItem('qiangjian.signed-in', '1')")
    hospital.page.context.add_cookies(
        [{"name": "session", "value": clerk.token, "url": f"{demo.site_url}/api/"}]
    )
    hospital.page.goto("/ledger")
    expect(hospital.page.get_by_role("heading", level=1)).to_have_text("强检器具台账")


def _choose_new(hospital: Person) -> None:
    page = hospital.page
    _await_edition(page)
    form = instrument_form.open_new(page)
    choose(form.get_by_test_id("field-item"), ITEM)
    expect(form.get_by_test_id("field-kind").locator(".el-select__wrapper")).to_contain_text(ADDED.name)
    kinds = unfold(form.get_by_test_id("field-kind"))
    expect(kinds.get_by_role("option")).to_have_text([ADDED.name])
    hospital.look("new-kind")
    fold(form.get_by_test_id("field-kind"))
    _leave(form, page)


def _await_edition(page: Page) -> None:
    """A process may go on with the edition before for a minute."""
    asked = """async (kind) => {
      const answer = await fetch('/api/v1/catalogue', { cache: 'no-store' })
      return (await answer.text()).includes(kind)
    }"""
    for _ in range(4):
        # Several processes answer: all of them must know.
        page.wait_for_function(asked, arg=ADDED.name, timeout=PATIENCE_MS, polling=1000)


def _keep_old(hospital: Person) -> None:
    page = hospital.page
    ledger.row(page, SERIAL).get_by_role("button", name="修改").click()
    form = instrument_form.shown(page, "修改器具")
    kind = form.get_by_test_id("field-kind")
    expect(kind.locator(".el-select__wrapper")).to_contain_text(GONE)
    expect(kind).to_contain_text("现行目录中已没有此种别")
    hospital.look("old-kind")
    instrument_form.write(form, place="三楼仓库")
    instrument_form.save(form)
    expect_told(page, "已保存对")
    expect(form).to_be_hidden()
    expect(ledger.row(page, SERIAL)).to_contain_text("三楼仓库")
    ledger.row(page, SERIAL).get_by_role("button", name="明细查看").click()
    details = page.get_by_role("dialog")
    expect(details).to_contain_text(GONE)
    expect(details).to_contain_text("三楼仓库")


def _leave(form: Locator, page: Page) -> None:
    form.get_by_role("button", name="取消").click()
    confirm(page, "还没有保存", "不保存，关闭")
    expect(form).to_be_hidden()
