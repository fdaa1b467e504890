"""Looking up instruments of all ledgers, for anybody (requirement E1)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from chalicelib.adapters.tables import cursor, instruments, public_instruments
from chalicelib.adapters.tables.public_instruments import Entry
from chalicelib.adapters.tables.reservations import lines, results
from chalicelib.domain.enquiry import places
from chalicelib.domain.enquiry.instrument import PublicInstrument, WantedInstrument, named, shown
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.ids import is_id
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.line import LineKey
from chalicelib.domain.reservations.numbers import is_instrument_code
from chalicelib.domain.text import folded
from chalicelib.services.enquiry.certificates import MOST_ALIKE

PAGE = 20
#: How many years a request goes back where there was little to verify; the rest waits behind the cursor.
MOST_YEARS = 3


class Page(NamedTuple):
    """Instruments, and the cursor of the next page, which may have some though this one has none."""

    instruments: list[PublicInstrument]
    cursor: str | None


class Details(NamedTuple):
    """An instrument, and the id of the institution whose result holds, if there is one."""

    instrument: PublicInstrument
    institution: str | None


class _Found(NamedTuple):
    entries: Sequence[Entry]
    place: str | None = None


def page(wanted: WantedInstrument, after: str | None, today: date) -> Page:
    """A page of the instruments that meet a condition: by name, by id, the newest verification first."""
    wanted.check()
    found = _look_up(wanted, _place_of(after), today)
    known = {(each.organisation, each.id): each for each in instruments.by_keys(_keys(found.entries))}
    met = [known[key] for key in _keys(found.entries) if key in known]
    following = cursor.encode({"place": {"S": found.place}}) if found.place else None
    return Page([shown(each) for each in met if wanted.is_met_by(each)], following)


def one(key: str) -> Details:
    """An instrument by its code, or by the address that it has until it gets one; NotFound for others."""
    found = _with_code(key) if key.isdecimal() else _at(key)
    if found is None:
        raise NotFound("not_found")
    return Details(shown(found), _institution_of(found))


def _look_up(wanted: WantedInstrument, after: str | None, today: date) -> _Found:
    if wanted.code:
        return _Found(_coded(folded(wanted.code)))
    if wanted.certificate_number:
        return _Found(_certified(wanted.certificate_number))
    if wanted.serial_number:
        return _with_serial(wanted.serial_number, after)
    if wanted.name and wanted.division:
        prefix = places.name_prefix(wanted.name)
        span = places.names_after(prefix, after)
        return _cut(public_instruments.named(wanted.division, span, PAGE + 1))
    return _newest(after, today)


def _with_serial(serial_number: str, after: str | None) -> _Found:
    if after and not is_id(after):
        raise Malformed("bad_cursor")
    key = places.serial_key(serial_number)
    return _cut(public_instruments.with_serial(key, after, PAGE + 1)) if key else _Found([])


def _certified(number: str) -> list[Entry]:
    """For what a number was ever published, corrected or not, verified again or not."""
    known = lines.by_keys(results.numbered(number, MOST_ALIKE))
    return sorted({Entry(line.organisation, line.instrument.id) for line in known}, key=lambda each: each[1])


def _newest(after: str | None, today: date) -> _Found:
    """From year to year, until a page is full or a year had nothing.

    The year that begins may have nothing yet; that one and the one a cursor leads to end nothing.
    """
    before = after or places.end_of(today.year)
    first = places.verified_before(before)
    found: list[Entry] = []
    for year in range(first, first - MOST_YEARS, -1):
        theirs = public_instruments.verified_in(year, before, PAGE + 1 - len(found))
        found += theirs
        before = places.end_of(year - 1)
        if len(found) > PAGE:
            return _cut(found)
        if not theirs and year < first:
            return _Found(found)
    return _Found(found, before)


def _cut(entries: Sequence[Entry]) -> _Found:
    """A page of one entry more than is shown."""
    return _Found(entries[:PAGE], entries[PAGE - 1].place if len(entries) > PAGE else None)


def _coded(code: str) -> list[Entry]:
    return public_instruments.with_code(code) if is_instrument_code(code) else []


def _with_code(code: str) -> Instrument | None:
    found = [instruments.get(each.organisation, each.instrument_id) for each in _coded(code)]
    return next((each for each in found if each and each.code == code), None)


def _at(key: str) -> Instrument | None:
    place = places.addressed(key)
    entry = public_instruments.at(place) if place else None
    found = instruments.get(entry.organisation, entry.instrument_id) if entry else None
    return found if found and named(found) == place else None


def _institution_of(instrument: Instrument) -> str | None:
    holds = instrument.verified
    known = lines.by_keys([LineKey(holds.slip, holds.line)]) if holds else []
    return next((line.institution for line in known), None)


def _keys(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    return [(each.organisation, each.instrument_id) for each in entries]


def _place_of(after: str | None) -> str | None:
    key = cursor.decode(after)
    if key is None:
        return None
    try:
        return key["place"]["S"]
    except KeyError:
        raise Malformed("bad_cursor") from None
