"""Instruments with every text that survives cleaning, the nasty ones first."""

from datetime import date

from hypothesis import strategies as st

from chalicelib.domain.ledger.details import Details, Origin, Purpose, Submission
from chalicelib.domain.ledger.due import due_date
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.text import clean_code, clean_text

NASTY = st.sampled_from(
    [
        '=HYPERLINK("http://x","点我")', "=1+1", "=", "+8613800000000", "-5", "@SUM(A1)", "#N/A", "#REF!",
        "00123", "1001", "1.0", "1E5", "NA", "null", "TRUE", "2026-03-05", "/", "—", "１２３",
        "_x0041_", "_x005F_x0041_", "a_x000D_b", "<a>&amp;\"'", "]]>", "''", "'00123", "\t=1", "😀", "a  b",
    ]
)  # fmt: skip
TEXTS = NASTY | st.text(max_size=40)
LETTERS = st.text("压力表ABC123-_=()", min_size=1, max_size=20)
DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))


def _filled(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return texts.filter(bool)


@st.composite
def details(draw: st.DrawFn) -> Details:
    """As a form or an import would have cleaned it."""
    text, code = TEXTS.map(clean_text), TEXTS.map(clean_code)
    kind = draw(st.sampled_from([kind for kinds in catalogue().items.values() for kind in kinds]))
    last, interval = draw(st.none() | DAYS), draw(st.none() | st.integers(1, 240))
    due = due_date(last, interval) if last and interval else draw(st.none() | DAYS)
    return Details(
        name=draw(_filled(text)),
        item=kind.item,
        kind=kind.name,
        model=draw(_filled(code)),
        measuring_range=draw(_filled(code)),
        accuracy_class=draw(_filled(code)),
        serial_number=draw(code),
        manufacturer=draw(_filled(text)),
        origin=draw(st.none() | st.sampled_from(Origin)),
        division=draw(st.sampled_from(divisions().leaves)).code,
        place=draw(_filled(text)),
        quantity=draw(st.integers(1, 99_999)),
        purpose=draw(st.sampled_from(Purpose)),
        submission=draw(st.sampled_from(Submission)),
        last_verified_on=last,
        interval_months=interval,
        due_on=due if not (due and last and due < last) else last,
        certificate_number=draw(code),
        internal_number=draw(code),
        department=draw(text),
        contact=draw(text),
        telephone=draw(st.sampled_from(["", "13812345678", "0574-65712345转801", "+8613812345678"])),
        remark=draw(text),
    )


LEDGERS = st.lists(st.tuples(details(), st.sampled_from(Status)), min_size=1, max_size=4)
