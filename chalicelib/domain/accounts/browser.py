"""The browser that a request was sent with, in words that its owner recognises."""

import re
from collections.abc import Sequence

#: Names browsers give themselves, the more particular first: nearly all of them say Chrome or Safari too.
_BROWSERS: tuple[tuple[str, str], ...] = (
    (r"MicroMessenger/(\d+)", "WeChat"),
    (r"DingTalk/(\d+)", "DingTalk"),
    (r"(?:Edg|EdgA|EdgiOS)/(\d+)", "Edge"),
    (r"(?:OPR|OPX)/(\d+)", "Opera"),
    (r"M?QQBrowser/(\d+)", "QQBrowser"),
    (r"UCBrowser/(\d+)", "UCBrowser"),
    (r"HuaweiBrowser/(\d+)", "Huawei Browser"),
    (r"MiuiBrowser/(\d+)", "Mi Browser"),
    (r"(?:Firefox|FxiOS)/(\d+)", "Firefox"),
    (r"(?:Chrome|CriOS)/(\d+)", "Chrome"),
    (r"Version/(\d+)[.\d]* (?:Mobile/\w+ )?Safari/", "Safari"),
)
_SYSTEMS: tuple[tuple[str, str], ...] = (
    (r"OpenHarmony|HarmonyOS", "HarmonyOS"),
    (r"Android", "Android"),
    (r"iPhone|iPad|iPod", "iOS"),
    (r"Windows", "Windows"),
    (r"Macintosh", "macOS"),
    (r"Linux|X11", "Linux"),
)
#: No browser's name for itself is longer; what is beyond is not looked at.
_LONGEST = 500


def browser_of(user_agent: str) -> str:
    """Such as "Chrome 126, Windows"; of an unknown one what can be told, or nothing."""
    text = user_agent[:_LONGEST]
    known = (_found(text, _BROWSERS), _found(text, _SYSTEMS))
    return ", ".join(part for part in known if part)


def _found(text: str, patterns: Sequence[tuple[str, str]]) -> str:
    for pattern, name in patterns:
        found = re.search(pattern, text)
        if found:
            return " ".join((name, *found.groups()))
    return ""
