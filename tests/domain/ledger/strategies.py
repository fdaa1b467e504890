"""Random instruments."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from chalicelib.domain.ledger.instrument import Instrument, Verified
from chalicelib.domain.ledger.status import Status
from tests.support.instruments import TODAY, details, instrument

IDS = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=26, max_size=26)
RESULT = Verified(slip="0" * 26, line=1, institution="检定所")
DAYS = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """In any status, verified or not, passed or failed, with or without a due date, around today."""
    failed_on: date | None = draw(st.none() | DAYS)
    due_on: date | None = draw(st.none() | DAYS) if failed_on is None else None
    verified: date | None = draw(st.none() | DAYS) if due_on is None else due_on - timedelta(days=364)
    return instrument(
        id=draw(IDS),
        status=draw(st.sampled_from(Status)),
        verified=replace(RESULT, failed_on=failed_on) if failed_on else None,
        details=details(
            due_on=due_on,
            last_verified_on=verified,
            name=draw(st.sampled_from(["压力表", "血压计", "Ｙ－100 表"])),
            division=draw(st.sampled_from(["330225", "110105"])),
        ),
    )
