"""Enquiries by anybody as the ledgers of a county grow: nobody may notice how many instruments there are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import quote

from bench.children import tell
from bench.inside.sizes import asked, compare
from bench.ledgers import sample_instruments, store
from bench.meter import Usage
from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.reservations.lines import LineItem, line_item
from chalicelib.adapters.tables.reservations.results import CERTIFICATE, CertificateItem
from chalicelib.domain.clock import today
from chalicelib.domain.enquiry import places
from chalicelib.domain.enquiry.instrument import named
from chalicelib.domain.ledger.instrument import Instrument, Verified
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.reservations.line import Reserved
from chalicelib.domain.reservations.numbers import instrument_code
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.text import folded
from tests.stack.visitors import new_credit_code
from tests.support.reservations import a_line

SIZES = (10_000, 200_000)
#: Instruments of one organisation.
LEDGER = 1_000
#: Where they stand, one after the other; the first is asked for. All of them grow alike.
DIVISIONS = tuple(each.code for each in divisions().leaves if each.code.startswith("3303"))[:10]
INSTITUTE = new_credit_code(79_700_999)
#: Of so many instruments one was verified; of so many one has a number that many makers begin with.
VERIFIED, ALIKE = 8, 10
SERIAL = "2026001"
#: The instruments that are asked for by themselves; the second was never verified.
ASKED, WITHOUT_CODE = 4_321, 4_325
PAGE = 20
#: Every enquiry is counted; an index is asked once, what it leads to is fetched at once.
LISTED = {"UpdateItem": 1, "Query": 1, "BatchGetItem": 1}
CERTIFIED = {"UpdateItem": 1, "Query": 1, "BatchGetItem": 2}
SHOWN = {"UpdateItem": 1, "Query": 1, "GetItem": 1, "BatchGetItem": 1}
SHOWN_WITHOUT_CODE = {"UpdateItem": 1, "Query": 1, "GetItem": 1}
CERTIFICATE_SHOWN = {"UpdateItem": 1, "GetItem": 2, "Query": 1, "BatchGetItem": 1}


class Asking(NamedTuple):
    """An enquiry: what it is called, its path, how many things answer it, by which requests."""

    name: str
    path: str
    items: int | None
    requests: Mapping[str, int]


def measure() -> None:
    """Let the ledgers grow and ask at each size."""
    stored = 0
    known: list[Instrument] = []
    seen: list[dict[str, Usage]] = []
    for size in SIZES:
        for first in range(stored, size, LEDGER):
            theirs = list(_instruments(first))
            _store(theirs)
            known += theirs
        stored = size
        seen.append({each.name: asked(each.path, "", each.items) for each in _enquiries(known)})
    few, many = seen
    for each in _enquiries(known):
        told = "no more requests"
        tell(compare(each.name, SIZES, few[each.name], many[each.name], each.requests, told))


def _enquiries(known: Sequence[Instrument]) -> Iterator[Asking]:
    verified, plain = known[ASKED], known[WITHOUT_CODE]
    number = quote(verified.details.certificate_number)
    name = quote("电子天平")
    balances = [named(each) for each in known if each.details.name == "电子天平"]
    by_name = sorted(each.name_key for each in balances if each.division == DIVISIONS[0])
    newest = sorted(places.verified_key(today(), each.id) for each in known if each.verified)
    path = "/enquiry/instruments"
    in_county = f"{path}?name={name}&division={DIVISIONS[0]}"
    yield Asking("newest certificates", path, PAGE, LISTED)
    deep = _cursor(newest[len(newest) // 4])
    yield Asking("newest certificates, deep", f"{path}?cursor={deep}", PAGE, LISTED)
    yield Asking("instrument by code", f"{path}?code={verified.code}", 1, LISTED)
    yield Asking("instruments by serial number", f"{path}?serial_number={SERIAL}", PAGE, LISTED)
    yield Asking("instrument by certificate", f"{path}?certificate_number={number}", 1, CERTIFIED)
    yield Asking("instruments by name", in_county, PAGE, LISTED)
    deep = _cursor(by_name[len(by_name) * 3 // 4])
    yield Asking("instruments by name, deep", f"{in_county}&cursor={deep}", PAGE, LISTED)
    yield Asking("details, by code", f"{path}/{verified.code}", None, SHOWN)
    address = places.address(named(plain))
    yield Asking("details, without a code", f"{path}/{address}", None, SHOWN_WITHOUT_CODE)
    yield Asking("certificate by number", f"/enquiry/certificates?number={number}", 1, CERTIFIED)
    given = f"/enquiry/institutions/{INSTITUTE}/certificate?number={number}"
    yield Asking("certificate of an institution", given, None, CERTIFICATE_SHOWN)


def _instruments(first: int) -> Iterator[Instrument]:
    """The ledger of an organisation whose instruments are numbered from here on."""
    place = first // LEDGER
    organisation, division = new_credit_code(79_700_000 + place), DIVISIONS[place % len(DIVISIONS)]
    for number, each in enumerate(sample_instruments(organisation, LEDGER), start=first):
        verified = number % VERIFIED == 1
        yield replace(
            each,
            id=f"BENCHED{number:019}",
            code=instrument_code(division, today().year, number + 1) if verified else "",
            verified=Verified(slip=_slip(first), line=number - first, institution="瑞安市计量检定所")
            if verified
            else None,
            details=replace(
                each.details,
                division=division,
                serial_number=each.details.serial_number if number % ALIKE != 1 else SERIAL,
                last_verified_on=today(),
                certificate_number=f"RA-{number:06}",
            ),
        )


def _store(theirs: Sequence[Instrument]) -> None:
    """Instruments, the numbers of their certificates, and of all lines the one that is asked for."""
    store(theirs)
    with CertificateItem.batch_write() as batch:
        for each in theirs:
            if each.verified:
                batch.save(_certificate(each, each.verified))
    for each in theirs:
        if each.verified and each.code.endswith(f"{ASKED + 1:08}"):
            _store_line(each, each.verified)


def _certificate(instrument: Instrument, verified: Verified) -> CertificateItem:
    number = folded(instrument.details.certificate_number)
    pk = f"{CERTIFICATE}{INSTITUTE}#{number}"
    return CertificateItem(pk, CERTIFICATE, enquiry_number=number, slip=verified.slip, line=verified.line)


def _store_line(instrument: Instrument, verified: Verified) -> None:
    line = a_line(
        slip=verified.slip,
        number=verified.line,
        organisation=instrument.organisation,
        instrument=Reserved.of(instrument),
        institution=INSTITUTE,
        result=Result(
            verdict=Verdict.PASSED,
            verified_on=today(),
            valid_until=instrument.details.due_on,
            certificate_number=instrument.details.certificate_number,
            certificate=None,
            version=1,
        ),
    )
    with LineItem.batch_write() as batch:
        batch.save(line_item(line))


def _slip(first: int) -> str:
    return f"BENCHED{first:019}"


def _cursor(place: str) -> str | None:
    return cursor.encode({"place": {"S": place}})


if __name__ == "__main__":
    measure()
