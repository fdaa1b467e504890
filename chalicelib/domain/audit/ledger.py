"""What the audit says of a change to a ledger."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.entry import Fields, Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Step

#: The action of each step; no step deletes.
ACTIONS: Mapping[Step | None, Action] = {
    Step.ENABLE: Action.INSTRUMENT_ENABLED,
    Step.DISABLE: Action.INSTRUMENT_DISABLED,
    Step.SCRAP: Action.INSTRUMENT_SCRAPPED,
    None: Action.INSTRUMENT_DELETED,
}


def changed_instrument(change: Change) -> Target:
    """The instrument of a change, with what of it changed."""
    instrument = change.instrument
    return target(instrument.id, _name(instrument), _fields(change.before), _fields(change.after))


def _name(instrument: Instrument) -> str:
    # Many instruments of a ledger share a name.
    name, serial = instrument.details.name, instrument.details.serial_number
    return f"{name}（{serial}）" if serial else name


def _fields(instrument: Instrument | None) -> Fields | None:
    if instrument is None:
        return None
    details = {name: _value(value) for name, value in asdict(instrument.details).items()}
    return {**details, "status": instrument.status.value}


def _value(value: Value | date) -> Value:
    return value.isoformat() if isinstance(value, date) else value
