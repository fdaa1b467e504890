"""The ledger in DynamoDB: instruments, read one by one, in the order people want, or by what is due."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from pynamodb.attributes import BooleanAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import DateAttribute, Item
from chalicelib.adapters.tables.instrument_indexes import (
    ByDueIndex,
    CodesIndex,
    NamesIndex,
    RemindersIndex,
    SerialsIndex,
    VerifiedIndex,
)
from chalicelib.domain.enquiry.places import name_key, serial_key, verified_key
from chalicelib.domain.ledger.details import Details, Origin, Purpose, Submission
from chalicelib.domain.ledger.instrument import Instrument, Verified
from chalicelib.domain.ledger.order import Span, due_order
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.notices.due_index import due_cycle, due_key

INSTRUMENT = "INSTRUMENT#"


class InstrumentsMeta:
    """The table of every item kept with the ledger."""

    table_name = table_name("INSTRUMENTS_TABLE")


class InstrumentItem(Item):
    """An instrument; attribute names are short because DynamoDB charges for them with every item."""

    class Meta(InstrumentsMeta):
        pass

    by_due = ByDueIndex()
    reminders = RemindersIndex()
    codes = CodesIndex()
    serials = SerialsIndex()
    names = NamesIndex()
    verified = VerifiedIndex()

    due_order = UnicodeAttribute()
    due_cycle = UnicodeAttribute(null=True)
    due_key = UnicodeAttribute(null=True)
    serial_key = UnicodeAttribute(null=True)
    name_key = UnicodeAttribute(null=True)
    verified_year = UnicodeAttribute(null=True)
    verified_key = UnicodeAttribute(null=True)
    version = NumberAttribute(attr_name="v")
    status = UnicodeAttribute(attr_name="st")
    created_at = NumberAttribute(attr_name="ca")
    updated_at = NumberAttribute(attr_name="ua")
    row_claim = UnicodeAttribute(attr_name="rc", null=True)
    reservation = UnicodeAttribute(attr_name="rs", null=True)
    was_reserved = BooleanAttribute(attr_name="wr", null=True)
    code = UnicodeAttribute(null=True)
    verified_slip = UnicodeAttribute(attr_name="vs", null=True)
    verified_line = NumberAttribute(attr_name="vl", null=True)
    verified_by = UnicodeAttribute(attr_name="vb", null=True)
    failed_on = DateAttribute(attr_name="fo", null=True)
    name = UnicodeAttribute(attr_name="n")
    item = UnicodeAttribute(attr_name="i")
    kind = UnicodeAttribute(attr_name="k")
    model = UnicodeAttribute(attr_name="m")
    measuring_range = UnicodeAttribute(attr_name="mr")
    accuracy_class = UnicodeAttribute(attr_name="ac")
    serial_number = UnicodeAttribute(attr_name="sn", null=True)
    manufacturer = UnicodeAttribute(attr_name="mf")
    origin = UnicodeAttribute(attr_name="o", null=True)
    division = UnicodeAttribute(attr_name="dv")
    place = UnicodeAttribute(attr_name="p")
    quantity = NumberAttribute(attr_name="q")
    purpose = UnicodeAttribute(attr_name="pu")
    submission = UnicodeAttribute(attr_name="su")
    last_verified_on = DateAttribute(attr_name="lv", null=True)
    interval_months = NumberAttribute(attr_name="im", null=True)
    due_on = DateAttribute(attr_name="du", null=True)
    certificate_number = UnicodeAttribute(attr_name="cn", null=True)
    internal_number = UnicodeAttribute(attr_name="in", null=True)
    department = UnicodeAttribute(attr_name="dp", null=True)
    contact = UnicodeAttribute(attr_name="co", null=True)
    telephone = UnicodeAttribute(attr_name="te", null=True)
    remark = UnicodeAttribute(attr_name="re", null=True)


class DueEntry(NamedTuple):
    """An entry of the reminders index: enough to find the instrument, not to trust it."""

    due_on: date
    organisation: str
    instrument_id: str


def get(organisation: str, instrument_id: str) -> Instrument | None:
    """One instrument, as last written."""
    try:
        item = InstrumentItem.get(organisation, INSTRUMENT + instrument_id, consistent_read=True)
    except InstrumentItem.DoesNotExist:
        return None
    return to_instrument(item)


def by_ids(organisation: str, ids: Iterable[str]) -> list[Instrument]:
    """Instruments as last written, in no particular order, a hundred a request; unknown ids are left out."""
    keys = [(organisation, INSTRUMENT + each) for each in ids]
    return [to_instrument(item) for item in InstrumentItem.batch_get(keys, consistent_read=True)]


def by_keys(keys: Iterable[tuple[str, str]]) -> list[Instrument]:
    """Instruments by organisation and id, in no particular order, a hundred a request; not consistent."""
    wanted = [(organisation, INSTRUMENT + each) for organisation, each in keys]
    return [to_instrument(item) for item in InstrumentItem.batch_get(wanted)] if wanted else []


def read_span(organisation: str, span: Span, after: str | None, limit: int) -> list[Instrument]:
    """At most `limit` instruments of a stretch of the ledger, in order, after a place in it; one Query."""
    low = max(span.low, after + "!") if after else span.low
    # `between` takes in both ends; nothing sorts exactly at `high`, which is no instrument's place.
    found = InstrumentItem.by_due.query(
        organisation,
        InstrumentItem.due_order.between(low, span.high),
        consistent_read=True,
        limit=limit,
    )
    return [to_instrument(item) for item in found]


def due_entries(cycle: str, low: str, high: str) -> Iterator[DueEntry]:
    """The entries of one partition of the reminders index between two keys, both included."""
    for item in InstrumentItem.reminders.query(cycle, InstrumentItem.due_key.between(low, high)):
        due_on, organisation, instrument_id = (item.due_key or "").split("#")
        yield DueEntry(date.fromisoformat(due_on), organisation, instrument_id)


def to_item(instrument: Instrument) -> InstrumentItem:
    """The item of an instrument, with what its indexes need."""
    due_on = instrument.falls_due_on
    verified_on = instrument.details.last_verified_on if instrument.verified else None
    return InstrumentItem(
        instrument.organisation,
        INSTRUMENT + instrument.id,
        due_order=due_order(instrument),
        due_cycle=due_cycle(due_on, instrument.organisation) if due_on else None,
        due_key=due_key(due_on, instrument.organisation, instrument.id) if due_on else None,
        serial_key=serial_key(instrument.details.serial_number),
        name_key=name_key(instrument.details.name, instrument.id),
        verified_year=f"{verified_on:%Y}" if verified_on else None,
        verified_key=verified_key(verified_on, instrument.id) if verified_on else None,
        version=instrument.version,
        status=instrument.status,
        created_at=_milliseconds(instrument.created_at),
        updated_at=_milliseconds(instrument.updated_at),
        row_claim=instrument.row_claim,
        reservation=instrument.reservation,
        was_reserved=instrument.was_reserved or None,
        code=instrument.code or None,
        verified_slip=instrument.verified.slip if instrument.verified else None,
        verified_line=instrument.verified.line if instrument.verified else None,
        verified_by=instrument.verified.institution if instrument.verified else None,
        failed_on=instrument.failed_on,
        **_stored(instrument.details),
    )


def to_instrument(item: InstrumentItem) -> Instrument:
    """The instrument of an item."""
    return Instrument(
        id=item.sk.removeprefix(INSTRUMENT),
        organisation=item.pk,
        details=_details(item),
        status=Status(item.status),
        version=int(item.version),
        created_at=_instant(item.created_at),
        updated_at=_instant(item.updated_at),
        row_claim=item.row_claim,
        reservation=item.reservation,
        was_reserved=bool(item.was_reserved),
        code=item.code or "",
        verified=_verified(item),
    )


def _verified(item: InstrumentItem) -> Verified | None:
    if item.verified_slip is None or item.verified_line is None:
        return None
    return Verified(
        slip=item.verified_slip,
        line=int(item.verified_line),
        institution=item.verified_by or "",
        failed_on=item.failed_on,
    )


def _stored(details: Details) -> dict[str, Any]:
    # Blank text is not stored: DynamoDB charges for the attribute's name.
    return {name: getattr(details, name) or None for name in Details.__slots__}


def _details(item: InstrumentItem) -> Details:
    return Details(
        name=item.name,
        item=item.item,
        kind=item.kind,
        model=item.model,
        measuring_range=item.measuring_range,
        accuracy_class=item.accuracy_class,
        serial_number=item.serial_number or "",
        manufacturer=item.manufacturer,
        origin=Origin(item.origin) if item.origin else None,
        division=item.division,
        place=item.place,
        quantity=int(item.quantity),
        purpose=Purpose(item.purpose),
        submission=Submission(item.submission),
        last_verified_on=item.last_verified_on,
        interval_months=int(item.interval_months) if item.interval_months else None,
        due_on=item.due_on,
        certificate_number=item.certificate_number or "",
        internal_number=item.internal_number or "",
        department=item.department or "",
        contact=item.contact or "",
        telephone=item.telephone or "",
        remark=item.remark or "",
    )


def _milliseconds(instant: datetime) -> int:
    return round(instant.timestamp() * 1000)


def _instant(milliseconds: float) -> datetime:
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=milliseconds)
