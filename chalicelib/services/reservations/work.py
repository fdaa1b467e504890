"""What an institution does with the lines that are its work (requirements D1 to D3)."""

from datetime import date, datetime

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.reservations import line
from chalicelib.domain.reservations.days import check_appointed, check_received
from chalicelib.domain.reservations.line import Appointment, Line, LineKey
from chalicelib.domain.reservations.steps import LineStep, Side
from chalicelib.domain.reservations.submission import release
from chalicelib.services.reservations.steps import Doing, Outcome, Versions
from chalicelib.services.reservations.telling import take_step_and_tell


def accept(institution: str, versions: Versions, now: datetime, *, actor: Actor) -> dict[LineKey, Outcome]:
    """Take lines on."""
    doing = Doing(
        step=LineStep.ACCEPT,
        side=Side.INSTITUTION,
        action=Action.LINES_ACCEPTED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.accepted(each, now),
    )
    return take_step_and_tell(doing, versions)


def refuse(
    institution: str, versions: Versions, reason: str, now: datetime, *, actor: Actor
) -> dict[LineKey, Outcome]:
    """Decline lines; their instruments may be reserved again."""
    doing = Doing(
        step=LineStep.REFUSE,
        side=Side.INSTITUTION,
        action=Action.LINES_REFUSED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.refused(each, reason, now),
        enter=lambda instrument, _: release(instrument, now),
        remark=reason,
    )
    return take_step_and_tell(doing, versions)


def appoint(
    institution: str, versions: Versions, appointment: Appointment, now: datetime, *, actor: Actor
) -> dict[LineKey, Outcome]:
    """Say when and where, or say it anew."""
    check_appointed(appointment.day, date_in_china(now))
    doing = Doing(
        step=LineStep.APPOINT,
        side=Side.INSTITUTION,
        action=Action.LINES_APPOINTED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.appointed(each, appointment, now),
        remark=f"{appointment.day.isoformat()} {appointment.time} {appointment.place}",
    )
    return take_step_and_tell(doing, versions)


def receive(
    institution: str, versions: Versions, day: date, now: datetime, *, actor: Actor
) -> dict[LineKey, Outcome]:
    """Note that instruments were handed over, or inspected on site, on a day."""
    check_received(day, date_in_china(now))
    doing = Doing(
        step=LineStep.RECEIVE,
        side=Side.INSTITUTION,
        action=Action.LINES_RECEIVED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.received(each, day, now),
        remark=day.isoformat(),
    )
    return take_step_and_tell(doing, versions)


def hand_back(institution: str, versions: Versions, now: datetime, *, actor: Actor) -> dict[LineKey, Outcome]:
    """Note that instruments whose results are published were given back."""
    doing = Doing(
        step=LineStep.HAND_BACK,
        side=Side.INSTITUTION,
        action=Action.LINES_HANDED_BACK,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.handed_back(each, now),
    )
    return take_step_and_tell(doing, versions)


def cancel(
    organisation: str, versions: Versions, reason: str, now: datetime, *, actor: Actor
) -> dict[LineKey, Outcome]:
    """Take lines back that are not handed over (requirement C7); their instruments may be reserved again."""

    def may_see(each: Line) -> bool:
        return each.organisation == organisation

    doing = Doing(
        step=LineStep.CANCEL,
        side=Side.ORGANISATION,
        action=Action.LINES_CANCELLED,
        actor=actor,
        at=now,
        may_see=may_see,
        take=lambda each: line.cancelled(each, reason, now),
        enter=lambda instrument, _: release(instrument, now),
        remark=reason,
    )
    return take_step_and_tell(doing, versions)
