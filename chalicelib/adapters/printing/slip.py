"""The print of a reservation slip (requirement C6): A4, with a code that leads to the slip's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from chalicelib.adapters.printing.table import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Column, Table
from chalicelib.adapters.printing.text import FONT, load_font, wrapped
from chalicelib.domain.clock import SHANGHAI
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.slip import Slip
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.reservations.words import LINE_STATES, UNASSIGNABLE, VERDICTS

TITLE = "强制检定预约单"

_QR = 30 * mm
_COLUMNS = [
    Column("序号", 10 * mm),
    Column("器具名称、型号、测量范围、准确度", 48 * mm),
    Column("出厂编号", 28 * mm),
    Column("安放地点", 30 * mm),
    Column("检定机构", 32 * mm),
    Column("流程状态", 34 * mm),
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """What is printed: a submitted slip with all its lines, whose it is, its page, and when it is printed."""

    slip: Slip
    lines: Sequence[Line]
    organisation: str
    url: str
    printed_at: datetime


def print_slip(paper: Paper) -> bytes:
    """The slip as a PDF; the same paper gives the same bytes."""
    load_font()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, lang="zh-CN")
    canvas.setTitle(f"{TITLE} {paper.slip.number}")
    canvas.setAuthor(paper.organisation)
    table = Table(_COLUMNS, [_row(line) for line in paper.lines])
    facts = _facts(paper)
    first = min(TOP - 14 * mm - len(facts) * 14, TOP - _QR - 5 * mm) - 4 * mm
    other = TOP - 7 * mm
    pages = table.pages(first, other)
    for number, rows in enumerate(pages, start=1):
        if number == 1:
            _draw_head(canvas, facts, paper.url)
        else:
            _draw_short_head(canvas, paper)
        table.draw(canvas, first if number == 1 else other, rows)
        _draw_foot(canvas, paper, number, len(pages))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _facts(paper: Paper) -> list[str]:
    slip, contact = paper.slip, paper.slip.contact
    facts = [
        f"预约单号：{slip.number}",
        f"预约单位：{paper.organisation}",
        f"联系人：{contact.name}　电话：{contact.telephone}",
        f"提交时间：{_minute(slip.submitted_at) if slip.submitted_at else ''}　器具：{len(paper.lines)} 件",
    ]
    if contact.remark:
        facts.append(f"备注：{contact.remark}")
    return [line for fact in facts for line in wrapped(fact, 10, RIGHT - LEFT - _QR - 6 * mm)]


def _draw_head(canvas: Canvas, facts: Sequence[str], url: str) -> None:
    canvas.setFont(FONT, 18)
    canvas.drawString(LEFT, TOP - 18, TITLE)
    canvas.setFont(FONT, 10)
    for number, fact in enumerate(facts):
        canvas.drawString(LEFT, TOP - 14 * mm - number * 14, fact)
    code = Drawing(_QR, _QR)
    code.add(QrCodeWidget(url, barWidth=_QR, barHeight=_QR, barLevel="M", barBorder=4))
    renderPDF.draw(code, canvas, RIGHT - _QR, TOP - _QR)
    canvas.setFont(FONT, 8)
    canvas.drawCentredString(RIGHT - _QR / 2, TOP - _QR - 3 * mm, "扫码查看办理进度")


def _draw_short_head(canvas: Canvas, paper: Paper) -> None:
    canvas.setFont(FONT, 9)
    text = f"{TITLE}　{paper.slip.number}　{paper.organisation}"
    canvas.drawString(LEFT, TOP - 9, wrapped(text, 9, RIGHT - LEFT)[0])


def _draw_foot(canvas: Canvas, paper: Paper, number: int, total: int) -> None:
    canvas.setFont(FONT, 8)
    canvas.drawString(LEFT, BOTTOM - 6 * mm, f"打印时间：{_minute(paper.printed_at)}")
    canvas.drawRightString(RIGHT, BOTTOM - 6 * mm, f"第 {number} 页，共 {total} 页")


def _row(line: Line) -> list[str]:
    of = line.instrument
    quantity = f"{of.quantity} 件" if of.quantity > 1 else ""
    what = [of.model, of.measuring_range, of.accuracy_class, quantity]
    return [
        str(line.number),
        f"{of.name}\n{'　'.join(filter(None, what))}",
        of.serial_number or "—",
        of.place,
        line.institution_name or "—",
        "\n".join([LINE_STATES[line.state], *_more(line)]),
    ]


def _more(line: Line) -> list[str]:
    """What one wants to know in the line's state: the result, or when and where, or why not."""
    if line.result:
        until = f"，有效期至 {line.result.valid_until}" if line.result.valid_until else ""
        return [f"{VERDICTS[line.result.verdict]}{until}", line.result.certificate_number]
    if line.state in (LineState.REFUSED, LineState.CANCELLED):
        return [line.reason]
    if line.state is LineState.UNASSIGNED:
        return [UNASSIGNABLE[line.reason]] if line.reason in UNASSIGNABLE else []
    if line.appointment:
        how = "现场检定" if line.appointment.on_site else "送检"
        return [f"{line.appointment.day} {line.appointment.time} {how}", line.appointment.place]
    return []


def _minute(instant: datetime) -> str:
    return f"{instant.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
