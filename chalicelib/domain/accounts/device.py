"""What a request is sent with: its network address, and the browser in words that its owner recognises."""

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Device:
    """Both blank where they are not known."""

    address: str = ""
    browser: str = ""


def browser_of(user_agent: str) -> str:
    """Such as "Chrome 126, Windows"; of an unknown one what can be told, or nothing."""
    text = user_agent[:_LONGEST]
    known = (_found(text, _BROWSERS), _found(text, _SYSTEMS))
    return ", ".join(part for part in known if part)


def address_of(hops: Sequence[str]) -> str:
    """The visitor's address out of X-Forwarded-For, which each hop lengthens by whom it heard from.

    The API stands behind one proxy (CloudFront): the last entry is the proxy, the one before it the visitor.
    Whatever stands further left the visitor may have made up.
    """
    if not hops:
        return ""
    try:
        return str(ipaddress.ip_address(hops[-2] if len(hops) > 1 else hops[-1]))
    except ValueError:
        return ""


def _found(text: str, patterns: Sequence[tuple[str, str]]) -> str:
    for pattern, name in patterns:
        found = re.search(pattern, text)
        if found:
            return " ".join((name, *found.groups()))
    return ""
