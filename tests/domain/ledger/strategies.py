"""Random instruments."""

from datetime import date, timedelta

from hypothesis import strategies as st

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status
from tests.support.instruments import TODAY, details, instrument

IDS = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=26, max_size=26)
DAYS = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """In any status, verified or not, with or without a due date, around today."""
    due_on: date | None = draw(st.none() | DAYS)
    verified: date | None = draw(st.none() | DAYS) if due_on is None else due_on - timedelta(days=364)
    return instrument(
        id=draw(IDS),
        status=draw(st.sampled_from(Status)),
        details=details(
            due_on=due_on,
            last_verified_on=verified,
            name=draw(st.sampled_from(["压力表", "血压计", "Ｙ－100 表"])),
            division=draw(st.sampled_from(["330225", "110105"])),
        ),
    )
