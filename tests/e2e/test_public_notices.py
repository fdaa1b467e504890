"""Finished business in the eyes of the public: the notice, and what its organisation thought of it."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import centre
from tests.stack.administrators import administrator_of
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.stack.reserving import completed
from tests.stack.visitors import Visitors

pytestmark = [pytest.mark.stack, pytest.mark.browser]

HOSPITAL, INSTITUTE = 79_310_001, 79_310_002
#: 龙泉市: no other test of the stack has an institution there.
DIVISION = "331181"
WORDS = "上门检定很准时，\n收费也清楚。"


def test_finished_business_is_public_and_evaluated(chromium: Browser, local_stack: LocalStack) -> None:
    institute = clerk_of(local_stack, INSTITUTE, "institution", DIVISION)
    hospital = clerk_of(local_stack, HOSPITAL)
    slip = completed(hospital, institute, DIVISION, "公-1")
    with person(chromium, local_stack.site_url, "evaluator") as clerk:
        centre.enter(clerk, hospital)
        _evaluate(clerk, slip["id"])
    administrator = administrator_of(Visitors(local_stack), "pingjia02", "13930093002")
    with person(chromium, local_stack.site_url, "moderator") as moderator:
        centre.enter(moderator, administrator)
        _make_public(moderator, slip["number"])
    with person(chromium, local_stack.site_url, "public") as visitor:
        _read(visitor, slip)
    with person(chromium, local_stack.site_url, "public-phone", PHONE) as visitor:
        _look_around(visitor)
    with person(chromium, local_stack.site_url, "moderator-again") as moderator:
        centre.enter(moderator, administrator)
        _take_back(moderator, slip["number"])
    _expect_told(hospital, slip["id"])


def _evaluate(clerk: Person, slip: str) -> None:
    page = clerk.page
    page.goto(f"/reservations/{slip}")
    page.get_by_test_id("evaluate").click()
    dialog = page.get_by_test_id("evaluation-dialog")
    dialog.get_by_test_id("evaluation-submit").click()
    expect(dialog.get_by_text(re.compile("请"))).not_to_have_count(0)
    clerk.look("evaluation-empty")
    dialog.get_by_test_id("stars-4").click()
    dialog.locator("textarea").fill(WORDS)
    clerk.look("evaluation-form")
    dialog.get_by_test_id("evaluation-submit").click()
    card = page.get_by_test_id("evaluation")
    expect(card).to_contain_text("待审核")
    expect(card).to_contain_text("收费也清楚")
    expect(page.get_by_test_id("evaluate")).to_have_count(0)
    clerk.look("evaluation-given")


def _make_public(moderator: Person, number: str) -> None:
    page = moderator.page
    page.goto("/evaluations/review")
    row = page.get_by_role("row").filter(has_text=number)
    expect(row).to_contain_text("收费也清楚")
    moderator.look("evaluation-review")
    row.get_by_test_id("approve").click()
    page.get_by_role("button", name="公开", exact=True).last.click()
    expect(row).to_have_count(0)


def _read(visitor: Person, slip: dict[str, str]) -> None:
    page = visitor.page
    page.goto("/")
    notices, summary = page.get_by_test_id("latest-notices"), page.get_by_test_id("evaluation-summary")
    expect(notices).to_contain_text(slip["number"])
    expect(summary).to_contain_text("收费也清楚")
    visitor.look("portal")
    summary.get_by_role("link", name="更多服务评价").click()
    expect(page).to_have_url(re.compile("/evaluations$"))
    expect(page.get_by_test_id("evaluations")).to_contain_text("收费也清楚")
    expect(page.get_by_test_id("evaluations")).not_to_contain_text("医院")
    visitor.look("evaluations")
    page.goto(f"/public-notices?number={slip['number']}")
    expect(page.get_by_role("main")).to_contain_text("已办结")
    visitor.look("public-notices")
    page.goto("/public-notices?number=YY0000")
    visitor.look("public-notices-nothing")


def _look_around(visitor: Person) -> None:
    page = visitor.page
    page.goto("/evaluations")
    expect(page.get_by_test_id("evaluations")).to_contain_text("收费也清楚")
    visitor.look("evaluations")
    page.goto("/public-notices")
    expect(page.get_by_text("已办结")).not_to_have_count(0)
    visitor.look("public-notices")


def _take_back(moderator: Person, number: str) -> None:
    page = moderator.page
    page.goto("/evaluations/review?state=approved")
    page.get_by_role("row").filter(has_text=number).get_by_test_id("refuse").click()
    dialog = page.get_by_test_id("refuse-dialog")
    dialog.locator("textarea").fill("含有不宜公开的内容")
    moderator.look("evaluation-refusal")
    dialog.get_by_test_id("refuse-submit").click()
    expect(page.get_by_role("row").filter(has_text=number)).to_have_count(0)


def _expect_told(hospital: Clerk, slip: str) -> None:
    found = hospital.call("GET", f"/reservations/{slip}/evaluation").json()["evaluation"]
    assert (found["state"], found["reason"]) == ("refused", "含有不宜公开的内容")
    assert found["words"] == WORDS
