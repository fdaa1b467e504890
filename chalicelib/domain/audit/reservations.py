"""What the audit says of reservations."""

from chalicelib.domain.audit.entry import Fields, Target, target
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.slip import Slip


def changed_slip(before: Slip | None, after: Slip | None) -> Target:
    """A slip with what of it changed."""
    known = after or before
    if known is None:
        raise ValueError("a change of nothing")
    return target(known.id, known.number or "", _slip(before), _slip(after))


def changed_line(before: Line | None, after: Line) -> Target:
    """A line of a slip with what of it changed, under the name of its instrument."""
    instrument = after.instrument
    name = f"{instrument.name}（{instrument.serial_number}）" if instrument.serial_number else instrument.name
    return target(instrument.id, name, _line(before), _line(after))


def _slip(slip: Slip | None) -> Fields | None:
    if slip is None:
        return None
    return {
        "reservation_state": slip.state.value,
        "picked": slip.picked,
        "contact": slip.contact.name,
        "telephone": slip.contact.telephone,
        "remark": slip.contact.remark,
    }


def _line(line: Line | None) -> Fields | None:
    if line is None:
        return None
    result = line.result
    return {
        "line_state": line.state.value,
        "institution": line.institution_name,
        "reason": line.reason,
        "appointed_on": line.appointment.day.isoformat() if line.appointment else None,
        "received_on": line.received_on.isoformat() if line.received_on else None,
        "verdict": result.verdict.value if result else None,
        "verified_on": result.verified_on.isoformat() if result else None,
        "valid_until": result.valid_until.isoformat() if result and result.valid_until else None,
        "certificate_number": result.certificate_number if result else None,
    }
