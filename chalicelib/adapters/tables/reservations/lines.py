"""The lines of slips and their histories; whoever has to do something about them finds them in a list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex, KeysOnlyProjection

from chalicelib.adapters.tables.base import DateAttribute, Item
from chalicelib.adapters.tables.documents import DocumentAttribute
from chalicelib.adapters.tables.reservations.slips import SLIP, ReservationsMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.ledger.details import Submission
from chalicelib.domain.reservations.appointments import appointed_day, partitions
from chalicelib.domain.reservations.line import Appointment, Event, Line, LineKey, Reserved
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.slip import Contact
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from chalicelib.domain.reservations.work import UNASSIGNED_LIST, place_of, work_list

LINE = "LINE#"
HISTORY = "HISTORY#"
#: A line's number, as wide as the largest slip needs.
WIDTH = 3

Label = TypeVar("Label")


class WorkIndex(GlobalSecondaryIndex["LineItem"]):
    """An institution's lines by state, and those without one by division, as they want attention."""

    class Meta:
        index_name = "work"
        projection = AllProjection()

    work_list = UnicodeAttribute(hash_key=True)
    work_order = UnicodeAttribute(range_key=True)


class AppointmentsIndex(GlobalSecondaryIndex["LineItem"]):
    """Holds only lines whose appointment is still to be kept, by its day; `pk` names the slip."""

    class Meta:
        index_name = "appointments"
        projection = KeysOnlyProjection()

    appointed_day = UnicodeAttribute(hash_key=True)
    pk = UnicodeAttribute(range_key=True)


class LineItem(Item):
    """A line of a slip."""

    class Meta(ReservationsMeta):
        pass

    work = WorkIndex()
    appointments = AppointmentsIndex()

    appointed_day = UnicodeAttribute(null=True)
    work_list = UnicodeAttribute(null=True)
    work_order = UnicodeAttribute(null=True)
    slip_number = UnicodeAttribute()
    organisation = UnicodeAttribute()
    organisation_name = UnicodeAttribute()
    contact = UnicodeAttribute()
    telephone = UnicodeAttribute()
    contact_remark = UnicodeAttribute(null=True)
    instrument_id = UnicodeAttribute()
    name = UnicodeAttribute()
    item = UnicodeAttribute()
    kind = UnicodeAttribute()
    model = UnicodeAttribute()
    measuring_range = UnicodeAttribute()
    accuracy_class = UnicodeAttribute()
    serial_number = UnicodeAttribute(null=True)
    manufacturer = UnicodeAttribute()
    division = UnicodeAttribute()
    place = UnicodeAttribute()
    quantity = NumberAttribute()
    submission = UnicodeAttribute()
    interval_months = NumberAttribute(null=True)
    state = UnicodeAttribute()
    updated_at = UTCDateTimeAttribute()
    version = NumberAttribute()
    institution = UnicodeAttribute(null=True)
    institution_name = UnicodeAttribute(null=True)
    reason = UnicodeAttribute(null=True)
    appointment = JSONAttribute(null=True)
    received_on = DateAttribute(null=True)
    verdict = UnicodeAttribute(null=True)
    verified_on = DateAttribute(null=True)
    valid_until = DateAttribute(null=True)
    certificate_number = UnicodeAttribute(null=True)
    certificate = DocumentAttribute(null=True)
    result_version = NumberAttribute(null=True)


class EventItem(Item):
    """A step in the history of a line; never changed, never removed."""

    class Meta(ReservationsMeta):
        pass

    step = UnicodeAttribute()
    side = UnicodeAttribute()
    state = UnicodeAttribute()
    who = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    remark = UnicodeAttribute(null=True)


class Page(NamedTuple):
    """Lines, and the key after which the next page starts."""

    lines: list[Line]
    last_key: Mapping[str, Any] | None


def of_slip(slip: str, after: int, limit: int) -> list[Line]:
    """Lines of a slip after a number, in order, as last written; one Query."""
    first, last = LINE + f"{after + 1:0{WIDTH}}", LINE + "9" * WIDTH
    found = LineItem.query(SLIP + slip, LineItem.sk.between(first, last), limit=limit, consistent_read=True)
    return [_line(item) for item in found]


def by_keys(keys: Sequence[LineKey]) -> list[Line]:
    """Lines as last written, in no particular order, a hundred a request; unknown ones are left out."""
    wanted = [(item.pk, item.sk) for item in map(_keys, keys)]
    return [_line(item) for item in LineItem.batch_get(wanted, consistent_read=True)]


def of_institution(
    institution: str, state: LineState, days: tuple[str, str], after: Mapping[str, Any] | None, limit: int
) -> Page:
    """A page of the institution's work in a state, between two places of its order; one Query."""
    return _listed(work_list(institution, state), days, after, limit)


def unassigned(stretch: tuple[str, str], after: Mapping[str, Any] | None, limit: int) -> Page:
    """A page of what waits for an administrator, between two places of its order; one Query."""
    return _listed(UNASSIGNED_LIST, stretch, after, limit)


def _listed(list_: str, stretch: tuple[str, str], after: Mapping[str, Any] | None, limit: int) -> Page:
    found = LineItem.work.query(
        list_,
        LineItem.work_order.between(*stretch),
        limit=limit,
        page_size=limit,
        last_evaluated_key=dict(after) if after else None,
    )
    return Page([_line(item) for item in found], found.last_evaluated_key)


def slips_appointed_on(day: date) -> set[str]:
    """The slips that have an appointment on a day; a Query a shard, of keys only."""
    found = (item for each in partitions(day) for item in LineItem.appointments.query(each))
    return {item.pk.removeprefix(SLIP) for item in found}


def history(key: LineKey) -> Iterator[Event]:
    """What was done with a line, oldest first; one Query."""
    starts = EventItem.sk.startswith(f"{HISTORY}{key.number:0{WIDTH}}#")
    return (_event(item) for item in EventItem.query(SLIP + key.slip, starts, consistent_read=True))


def steps_to(slip: str, versions: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Event]:
    """The steps that led to versions of lines of a slip, by number and version; a hundred a request."""
    keys = {(SLIP + slip, _place(number, version)): (number, version) for number, version in versions}
    found = EventItem.batch_get(list(keys), consistent_read=True)
    return {keys[item.pk, item.sk]: _event(item) for item in found}


def stage_new(writing: Transaction[Label], label: Label, line: Line, event: Event) -> None:
    """Store a new line with the first step of its history; again changes nothing that was done since."""
    writing.put(label, line_item(line), LineItem.pk.does_not_exist())
    writing.put(label, _event_item(line, event), EventItem.pk.does_not_exist())


def stage_step(writing: Transaction[Label], label: Label, line: Line, event: Event) -> None:
    """Store the next version of a line, and the step that made it."""
    writing.put(label, line_item(line), LineItem.version == line.version - 1)
    writing.put(label, _event_item(line, event), EventItem.pk.does_not_exist())


def _keys(key: LineKey) -> LineItem:
    return LineItem(SLIP + key.slip, f"{LINE}{key.number:0{WIDTH}}")


def _place(number: int, version: int) -> str:
    return f"{HISTORY}{number:0{WIDTH}}#{version:04}"


def _event_item(line: Line, event: Event) -> EventItem:
    return EventItem(
        SLIP + line.slip,
        _place(line.number, line.version),
        step=event.step,
        side=event.side,
        state=event.state,
        who=event.who,
        at=event.at,
        remark=event.remark or None,
    )


def _event(item: EventItem) -> Event:
    return Event(
        step=LineStep(item.step),
        side=Side(item.side),
        state=LineState(item.state),
        who=item.who,
        at=item.at,
        remark=item.remark or "",
    )


def line_item(line: Line) -> LineItem:
    """The line as it is stored; an institution's list holds it by its state."""
    instrument, result, place = line.instrument, line.result, place_of(line)
    stored: dict[str, Any] = {
        name: getattr(instrument, name) or None for name in Reserved.__slots__ if name != "id"
    }
    return LineItem(
        SLIP + line.slip,
        f"{LINE}{line.number:0{WIDTH}}",
        work_list=place.list if place else None,
        work_order=place.order if place else None,
        appointed_day=appointed_day(line),
        slip_number=line.slip_number,
        organisation=line.organisation,
        organisation_name=line.organisation_name,
        contact=line.contact.name,
        telephone=line.contact.telephone,
        contact_remark=line.contact.remark or None,
        instrument_id=instrument.id,
        **stored,
        state=line.state,
        updated_at=line.updated_at,
        version=line.version,
        institution=line.institution,
        institution_name=line.institution_name or None,
        reason=line.reason or None,
        appointment=_stored(line.appointment),
        received_on=line.received_on,
        verdict=result.verdict if result else None,
        verified_on=result.verified_on if result else None,
        valid_until=result.valid_until if result else None,
        certificate_number=result.certificate_number if result else None,
        certificate=result.certificate if result else None,
        result_version=result.version if result else None,
    )


def _line(item: LineItem) -> Line:
    return Line(
        slip=item.pk.removeprefix(SLIP),
        number=int(item.sk.removeprefix(LINE)),
        slip_number=item.slip_number,
        organisation=item.organisation,
        organisation_name=item.organisation_name,
        contact=Contact(name=item.contact, telephone=item.telephone, remark=item.contact_remark or ""),
        instrument=_reserved(item),
        state=LineState(item.state),
        updated_at=item.updated_at,
        version=int(item.version),
        institution=item.institution,
        institution_name=item.institution_name or "",
        reason=item.reason or "",
        appointment=_appointment(item.appointment),
        received_on=item.received_on,
        result=_result(item),
    )


def _reserved(item: LineItem) -> Reserved:
    return Reserved(
        id=item.instrument_id,
        name=item.name,
        item=item.item,
        kind=item.kind,
        model=item.model,
        measuring_range=item.measuring_range,
        accuracy_class=item.accuracy_class,
        serial_number=item.serial_number or "",
        manufacturer=item.manufacturer,
        division=item.division,
        place=item.place,
        quantity=int(item.quantity),
        submission=Submission(item.submission),
        interval_months=int(item.interval_months) if item.interval_months else None,
    )


def _result(item: LineItem) -> Result | None:
    if item.verdict is None or item.verified_on is None or item.certificate_number is None:
        return None
    return Result(
        verdict=Verdict(item.verdict),
        verified_on=item.verified_on,
        valid_until=item.valid_until,
        certificate_number=item.certificate_number,
        certificate=item.certificate,
        version=int(item.result_version or 1),
    )


def _stored(appointment: Appointment | None) -> dict[str, Any] | None:
    if appointment is None:
        return None
    return {
        "day": appointment.day.isoformat(),
        "time": appointment.time,
        "place": appointment.place,
        "on_site": appointment.on_site,
    }


def _appointment(stored: Mapping[str, Any] | None) -> Appointment | None:
    if stored is None:
        return None
    return Appointment(
        day=DateAttribute().deserialize(stored["day"]),
        time=stored["time"],
        place=stored["place"],
        on_site=stored["on_site"],
    )
