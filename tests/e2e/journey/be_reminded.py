"""The morning comes: the hospital is reminded, once."""

import re

from playwright.sync_api import expect

from chalicelib.domain.clock import today
from chalicelib.domain.notices.reminder_words import MOST_ROWS
from tests.e2e.browser import Person
from tests.e2e.journey.cast import HOSPITAL, RIGHT_NAME, Cast
from tests.e2e.pages import messages
from tests.stack.mornings import idle, plan, wait_until


def be_reminded(cast: Cast) -> None:
    """A letter, a text and a message in the morning; nothing more when the morning comes twice."""
    page = cast.clerk.page
    messages.open_messages(page)
    cast.clerk.look("messages")
    messages.read_all(page)
    plan(cast.stack)
    _see_what_came(cast)
    plan(cast.stack)
    wait_until(lambda: idle(cast.stack))
    cast.letterbox.wait("到期提醒")
    _read_message(cast)
    _see_the_run(cast)
    _see_the_outbox(cast.clerk)


def _see_what_came(cast: Cast) -> None:
    mail, text = cast.letterbox.wait("到期提醒")
    assert RIGHT_NAME in mail.text
    assert f"【强检通】{today().month}月{today().day}日到期提醒" in text
    counts = re.search(r"(\d+)台器具将在30天内到期、(\d+)台已超期", text)
    assert counts, text
    instruments = sum(map(int, counts.groups()))
    assert mail.html.count("<tr") == 1 + min(instruments, MOST_ROWS)


def _see_the_outbox(clerk: Person) -> None:
    """The page that whoever tries the system locally looks into."""
    clerk.page.goto("/outbox")
    # Others get letters this morning, too: the tests share a stack.
    ours = clerk.page.get_by_role("article").filter(has_text=HOSPITAL.email)
    letter = ours.filter(has_text="强制检定到期提醒")
    letter.scroll_into_view_if_needed()
    expect(letter.frame_locator("iframe").get_by_role("table")).to_be_visible()
    clerk.look("outbox")


def _read_message(cast: Cast) -> None:
    page = cast.clerk.page
    messages.expect_unread(page, 1)
    reminder = messages.message(page, "到期提醒")
    expect(reminder).to_have_count(1)
    expect(reminder).to_contain_text("请及时申请检定")
    cast.clerk.look("messages-reminder")
    reminder.get_by_role("button", name="查看").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
    expect(page.get_by_test_id("field-due_to").get_by_role("combobox")).not_to_have_value("")
    expect(page.get_by_test_id("unread")).to_be_hidden()
    cast.clerk.look("ledger-reminded")


def _see_the_run(cast: Cast) -> None:
    page = cast.administrator.page
    page.get_by_test_id("nav-notices").click()
    runs = page.get_by_test_id("runs")
    expect(runs.get_by_role("row").filter(has_text=today().isoformat())).to_contain_text("已完成")
    cast.administrator.look("notices")
