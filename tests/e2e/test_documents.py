"""An individual's photo: picked, refused for what it is, replaced, looked at, removed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import Person, person
from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import individuals, login, registration
from tests.e2e.pages.individuals import Citizen
from tests.e2e.widgets import expect_told
from tests.stack.local_stack import LocalStack
from tests.support.documents import jpeg, pdf, png

pytestmark = [pytest.mark.stack, pytest.mark.browser]

CITIZEN = Citizen(
    user_name="leiguangyao",
    password="Leiguang42",
    name="雷光耀",
    citizen_id="11010519491231002X",
    mobile="13971660101",
    email="lei@example.com",
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a photo, a scan, and a page that calls itself a picture."""
    (tmp_path / "证件照.jpg").write_bytes(jpeg())
    (tmp_path / "新照片.png").write_bytes(png())
    (tmp_path / "扫描件.pdf").write_bytes(pdf())
    (tmp_path / "网页.png").write_bytes(b"<html><script>alert(1)</script></html>")
    return tmp_path


def test_a_photo_from_registering_to_removing(chromium: Browser, demo: LocalStack, files: Path) -> None:
    with person(chromium, demo.site_url, "photo") as citizen:
        _register(citizen, Letterbox(demo, citizen.page, CITIZEN.mobile, CITIZEN.email), files)
        _look(citizen)
        _replace_and_remove(citizen, files)


def _register(citizen: Person, letterbox: Letterbox, files: Path) -> None:
    page = citizen.page
    page.goto("/register?kind=individual")
    individuals.fill(page, CITIZEN)
    _pick(page, files / "扫描件.pdf")
    expect(page.get_by_test_id("field-photo")).to_contain_text("这里只能上传 JPEG 或 PNG 图片")
    _pick(page, files / "网页.png")
    expect(page.get_by_test_id("photo-file")).to_contain_text("网页.png")
    registration.ask_for_code(page, letterbox)
    with citizen.watch.refusal(422, "/registrations/individual"):
        registration.submit(page)
        expect(page.get_by_test_id("field-photo")).to_contain_text("文件内容不是 JPEG、PNG 图片或 PDF")
    citizen.look("register-refused")

    _pick(page, files / "证件照.jpg")
    expect(page.get_by_test_id("photo-file")).to_contain_text("证件照.jpg")
    citizen.look("register")
    registration.submit(page)
    expect(page.get_by_test_id("registered")).to_contain_text("雷光耀，您已注册成功")
    page.get_by_role("link", name="去登录").click()
    login.fill(page, CITIZEN.user_name, CITIZEN.password, "individual")
    expect(page.get_by_role("heading", level=1)).to_have_text("我的信息")


def _look(citizen: Person) -> None:
    page = citizen.page
    shown = page.get_by_test_id("open-individual_photo")
    expect(shown).to_contain_text("证件照.jpg")
    expect(shown.locator("img")).to_have_js_property("naturalWidth", 120)
    citizen.look("me")
    with page.context.expect_page() as opened:
        shown.click()
    tab = opened.value
    tab.wait_for_url("**/documents/**")
    answer = tab.request.get(tab.url)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["content-disposition"].startswith("inline;")
    assert answer.body() == jpeg()
    tab.close()


def _replace_and_remove(citizen: Person, files: Path) -> None:
    page = citizen.page
    page.get_by_test_id("edit-profile").click()
    expect(page.get_by_test_id("photo-file")).to_contain_text("证件照.jpg")
    _pick(page, files / "新照片.png")
    expect(page.get_by_test_id("photo-file")).to_contain_text("新照片.png")
    citizen.look("edit")
    page.get_by_test_id("save-profile").click()
    expect_told(page, "已保存您的信息。")
    shown = page.get_by_test_id("open-individual_photo")
    expect(shown).to_contain_text("新照片.png")
    expect(shown.locator("img")).to_have_js_property("naturalWidth", 120)

    page.get_by_test_id("edit-profile").click()
    page.get_by_test_id("photo-remove").click()
    expect(page.get_by_test_id("photo-input")).to_be_focused()
    page.get_by_test_id("save-profile").click()
    expect(page.get_by_test_id("save-profile")).to_have_count(0)
    expect(page.get_by_test_id("open-individual_photo")).to_have_count(0)


def _pick(page: Page, file: Path) -> None:
    page.get_by_test_id("photo-input").set_input_files(file)
