"""The outbox page: newest first, and nothing in a message can become part of the page."""

from infra.local.outbox import Mail, Sent, Sms
from infra.local.outbox_page import render

MAIL = Mail("1", ["a@example.com"], "到期<提醒>", "纯文本 <b>", '<p title="x">正文</p>', 1_767_225_600.0)


def test_an_empty_outbox_says_so() -> None:
    page = render(Sent())
    assert "还没有短信。" in page
    assert "还没有邮件。" in page


def test_messages_are_escaped() -> None:
    page = render(Sent([MAIL], [Sms("2", "+8613800000000", "<script>alert(1)</script>")]))
    assert "<script>" not in page
    assert "到期&lt;提醒&gt;" in page
    assert "纯文本 &lt;b&gt;" in page
    assert "2026-01-01 08:00:00" in page


def test_an_e_mail_is_shown_in_a_sandbox_without_scripts() -> None:
    page = render(Sent([MAIL]))
    assert (
        'srcdoc="&lt;base target=&quot;_blank&quot;&gt;&lt;p title=&quot;x&quot;&gt;正文&lt;/p&gt;"' in page
    )
    assert "allow-scripts" not in page
    assert "allow-same-origin" not in page


def test_the_newest_comes_first() -> None:
    page = render(Sent(sms=[Sms("1", "+86", "旧的"), Sms("2", "+86", "新的")]))
    assert page.index("新的") < page.index("旧的")
