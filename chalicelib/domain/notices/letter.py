"""An e-mail's words, before it has an address: in HTML, and as plain text for those who read no HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from chalicelib.domain.notices import texts


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """Subject and words."""

    subject: str
    html: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Rows of text under headings."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Where to go on, and the words of the button."""

    url: str
    label: str


_FONT = "font-family:'Microsoft YaHei','PingFang SC',sans-serif;font-size:14px;line-height:1.6;color:#1f2329"
_CELL = "border:1px solid #d0d3d6;padding:6px 10px;text-align:left"
_BUTTON = "display:inline-block;padding:8px 20px;background:#1456b8;color:#ffffff;text-decoration:none"


def compose(
    subject: str,
    organisation: str,
    before: Sequence[str],
    table: Table | None,
    after: Sequence[str],
    link: Link,
) -> Letter:
    """Put a letter together: greeting, paragraphs, table, paragraphs, link, footer."""
    opening = [texts.GREETING.format(organisation=organisation), *before]
    html = [
        *map(_paragraph, opening),
        *([_html_table(table)] if table else []),
        *map(_paragraph, after),
        f'<p><a href="{escape(link.url)}" style="{_BUTTON}">{escape(link.label)}</a></p>',
        f'<p style="color:#646a73">{escape(texts.FOOTER)}</p>',
    ]
    text = [
        *opening,
        *([_text_table(table)] if table else []),
        *after,
        f"{link.label}：{link.url}",
        texts.FOOTER,
    ]
    return Letter(
        subject=subject,
        html=f'<!doctype html><html lang="zh-CN"><body style="{_FONT}">{"".join(html)}</body></html>',
        text="\n\n".join(text) + "\n",
    )


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _html_table(table: Table) -> str:
    head = "".join(
        f'<th scope="col" style="{_CELL};background:#f2f3f5">{escape(each)}</th>' for each in table.headings
    )
    body = "".join(f"<tr>{''.join(_html_cell(cell) for cell in row)}</tr>" for row in table.rows)
    return (
        f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _html_cell(cell: str) -> str:
    return f'<td style="{_CELL}">{escape(cell)}</td>'


def _text_table(table: Table) -> str:
    return "\n".join("  ".join(row) for row in (table.headings, *table.rows))
