"""Which instruments may be put on a reservation slip."""

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status


def wrong_pick(instrument: Instrument | None) -> str | None:
    """Why an instrument cannot be reserved now, as a code; None where it can."""
    if instrument is None:
        return "instrument_gone"
    if instrument.reservation:
        return "instrument_reserved"
    if instrument.status is not Status.IN_SERVICE:
        return "instrument_out_of_service"
    return None
