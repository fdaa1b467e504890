"""Browsers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.accounts.browser import browser_of

WEBKIT = "Mozilla/5.0 ({}) AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "browser"),
    [
        (
            WEBKIT.format("Windows NT 10.0; Win64; x64") + " Chrome/126.0.0.0 Safari/537.36",
            "Chrome 126, Windows",
        ),
        (
            WEBKIT.format("Windows NT 10.0; Win64; x64") + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
            "Edge 126, Windows",
        ),
        (
            WEBKIT.format("Macintosh; Intel Mac OS X 10_15_7") + " Version/17.5 Safari/605.1.15",
            "Safari 17, macOS",
        ),
        (
            WEBKIT.format("iPhone; CPU iPhone OS 17_5 like Mac OS X")
            + " Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari 17, iOS",
        ),
        (
            WEBKIT.format("Linux; Android 14; V2324A")
            + " Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49",
            "WeChat 8, Android",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox 127, Linux"),
        ("curl/8.5.0", ""),
        ("", ""),
    ],
)
def test_browsers_are_named_as_their_owners_know_them(user_agent: str, browser: str) -> None:
    assert browser_of(user_agent) == browser


@given(st.text(max_size=2000))
def test_whatever_a_client_calls_itself_only_our_own_words_are_kept(user_agent: str) -> None:
    assert all(part.isascii() and len(part) < 1000 for part in browser_of(user_agent).split())
