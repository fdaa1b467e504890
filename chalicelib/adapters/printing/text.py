"""The font of printed papers, and lines that fit a width (decision 26)."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONT = "NotoSansSC"

_FILE = Path(__file__).parent / "font" / "NotoSansSC-Regular.ttf"


@cache
def load_font() -> None:
    """Make the font known to the library; a paper carries only the characters it uses."""
    pdfmetrics.registerFont(TTFont(FONT, str(_FILE)))


def wrapped(text: str, size: float, width: float) -> list[str]:
    """Lines of at most this width in points; Chinese has no spaces to break at, so any place will do."""
    return [line for part in text.splitlines() for line in _broken(part, size, width)]


def _broken(text: str, size: float, width: float) -> list[str]:
    lines, used = [""], 0.0
    for character in text:
        needed = pdfmetrics.stringWidth(character, FONT, size)
        if used + needed > width and lines[-1]:
            lines.append("")
            used = 0.0
        lines[-1] += character
        used += needed
    return lines
