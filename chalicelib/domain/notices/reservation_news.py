"""What either side is told when something was done with lines: once for each slip, however many lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chalicelib.domain.ids import derived_id
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.reservations.line import Appointment, Line
from chalicelib.domain.reservations.steps import LineState, LineStep

KINDS: Mapping[LineStep, MessageKind] = {
    LineStep.ASSIGN: MessageKind.LINES_ASSIGNED,
    LineStep.CANCEL: MessageKind.LINES_CANCELLED,
    LineStep.ACCEPT: MessageKind.LINES_ACCEPTED,
    LineStep.REFUSE: MessageKind.LINES_REFUSED,
    LineStep.APPOINT: MessageKind.LINES_APPOINTED,
    LineStep.RECEIVE: MessageKind.LINES_RECEIVED,
    LineStep.PUBLISH: MessageKind.LINES_CERTIFIED,
    LineStep.CORRECT: MessageKind.LINES_CORRECTED,
}
#: Of which the institution is told; of the others the organisation.
_TO_INSTITUTION = (LineStep.ASSIGN, LineStep.CANCEL)
_OF_RESULTS = (LineStep.PUBLISH, LineStep.CORRECT)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReservationNews:
    """A message to one side of a slip; `occasion` is the same however often it is derived.

    `always`: it goes by every way, whatever its receiver chose (decision 28).
    """

    to: str
    kind: MessageKind
    occasion: str
    params: Mapping[str, str | int]
    path: str
    always: bool = False


def news_of(step: LineStep, lines: Iterable[Line]) -> list[tuple[ReservationNews, list[Line]]]:
    """What is told of a step, and of which of the lines, given these as it leaves them.

    Of a step that nobody waits for nothing. What was not done at one time is told apart.
    """
    if step not in KINDS:
        return []
    groups: dict[tuple[str, str, datetime], list[Line]] = {}
    for line in lines:
        to = line.institution if step in _TO_INSTITUTION else line.organisation
        # What no institution had is cancelled without anybody to be told.
        if to:
            groups.setdefault((to, line.slip, line.updated_at), []).append(line)
    return [(_news(step, to, theirs), theirs) for (to, *_), theirs in groups.items()]


def submission_news(lines: Iterable[Line]) -> list[ReservationNews]:
    """What institutions are told of a submitted slip; nothing of lines with which more was done since."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        if line.institution and line.version == 1:
            groups.setdefault(line.institution, []).append(line)
    return [
        ReservationNews(
            to=institution,
            kind=MessageKind.LINES_SUBMITTED,
            occasion=_occasion("submitted", institution, theirs[0].slip),
            params=_params(theirs, theirs[0].organisation_name),
            path=work_path(LineState.ASSIGNED),
        )
        for institution, theirs in groups.items()
    ]


def appointment_news(day: date, lines: Iterable[Line]) -> list[ReservationNews]:
    """What both sides are told before a day of the lines of a slip that are still appointed for it."""
    groups: dict[tuple[str, Appointment], list[Line]] = {}
    for line in lines:
        there = line.appointment
        if line.institution and there and line.state is LineState.APPOINTED and there.day == day:
            groups.setdefault((line.institution, there), []).append(line)
    return [
        news
        for (institution, there), theirs in groups.items()
        for news in (
            _appointment(theirs[0].organisation, theirs, there, theirs[0].institution_name),
            _appointment(institution, theirs, there, theirs[0].organisation_name),
        )
    ]


def counted(step: LineStep, lines: int, failed: int) -> dict[str, str | int]:
    """How many lines the news of a step is of, and what their results say if it is of results."""
    if step not in _OF_RESULTS:
        return {"count": lines}
    return {"count": lines, "passed": lines - failed, "failed": failed}


def slip_path(slip: str) -> str:
    """Where the organisation sees a slip."""
    return f"/reservations/{slip}"


def work_path(state: LineState) -> str:
    """Where the institution sees its lines in a state."""
    return f"/work?state={state}"


def _news(step: LineStep, to: str, lines: Sequence[Line]) -> ReservationNews:
    first = lines[0]
    by_organisation = step in _TO_INSTITUTION
    failed = sum(line.has_failed for line in lines)
    places = sorted(f"{line.number}.{line.version}" for line in lines)
    return ReservationNews(
        to=to,
        kind=_kind(step, first),
        # The instant tells it from an attempt at the same that came too late.
        occasion=_occasion(step, to, first.slip, first.updated_at.isoformat(), *places),
        params=_params(lines, first.organisation_name if by_organisation else first.institution_name)
        | _details(step, first)
        | counted(step, len(lines), failed),
        path=work_path(first.state) if by_organisation else slip_path(first.slip),
        always=step in _OF_RESULTS and failed > 0,
    )


def _appointment(to: str, lines: Sequence[Line], there: Appointment, with_: str) -> ReservationNews:
    first, day = lines[0], there.day.isoformat()
    own = to == first.organisation
    return ReservationNews(
        to=to,
        kind=MessageKind.LINES_APPOINTMENT,
        occasion=_occasion("appointment", to, first.slip, day, there.time, there.place, str(there.on_site)),
        params=_params(lines, with_) | {"day": day, "time": there.time, "place": there.place},
        path=slip_path(first.slip) if own else work_path(LineState.APPOINTED),
    )


def _kind(step: LineStep, line: Line) -> MessageKind:
    on_site = step is LineStep.APPOINT and line.appointment and line.appointment.on_site
    return MessageKind.LINES_APPOINTED_ON_SITE if on_site else KINDS[step]


def _params(lines: Sequence[Line], name: str) -> dict[str, str | int]:
    return {"name": name, "slip_number": lines[0].slip_number, "count": len(lines)}


def _details(step: LineStep, first: Line) -> dict[str, str | int]:
    """What else the wording of a step has to say; what is done with many at once is the same for all."""
    there = first.appointment
    if step is LineStep.APPOINT and there:
        return {"day": there.day.isoformat(), "time": there.time, "place": there.place}
    if step is LineStep.RECEIVE and first.received_on:
        return {"day": first.received_on.isoformat()}
    if step in (LineStep.REFUSE, LineStep.CANCEL, LineStep.CORRECT):
        # The sentence around the reason has a full stop of its own.
        return {"reason": first.reason.rstrip("。.；;")}
    return {}


def _occasion(*parts: str) -> str:
    # It travels as a tag of the e-mail: only letters, digits and -.
    return f"LINES-{derived_id(*parts)}"
