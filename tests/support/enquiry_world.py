"""Published results of every sort; on the stack, run in its environment, with the codes of whom it makes.

Prints the code of the instrument that passed, which only its first result gives it.
"""

import sys
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote

from chalicelib.adapters import clients, storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import authorised, instruments
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now, today
from chalicelib.domain.documents.document import Document, DocumentPurpose, MediaType
from chalicelib.domain.ids import derived_id, new_id
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.organisations.authorisation import Level, Scope
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from chalicelib.services.documents.places import incoming_key, kept_key
from chalicelib.services.documents.start import NAME
from chalicelib.services.ledger.write import write
from chalicelib.services.reservations import drafts, results, submission
from chalicelib.services.reservations.drafts import Wish
from tests.support.audit import ACTOR
from tests.support.authorisations import authorisation
from tests.support.documents import jpeg, pdf
from tests.support.instruments import details, instrument
from tests.support.organisations import organisation, store
from tests.support.reservations import CLERK, CONTACT
from tests.support.results import FAILED, finding, received

#: 浙江省嘉兴市桐乡市, where no other test has an institution.
COUNTY, CITY = "330483", "330400"
OWNER_NAME = "桐乡市凤鸣人民医院"
COUNTY_NAME, CITY_NAME = "桐乡市计量检定所", "嘉兴市计量技术研究院"
AUTHORISATION = "（浙）法计〔2026〕0483号"

#: Numbers of certificates; the last was given by both institutions.
PASSED, CORRECTED, REPLACED, OVERDUE, NOTICE, TWICE = (f"TX2026-000{each}" for each in range(1, 7))
#: Serial numbers.
GAUGES = ("TX-P-1", "TX-P-2", "TX-P-3", "TX-P-4", "TX-P-5", "TX-P-6")
CUFF = "TX-B-1"
UNVERIFIED = GAUGES[5]
#: How long the instruments have been with their institutions.
TAKEN = timedelta(days=9)
#: The certificates of the first gauge and of the second, before its correction.
PASSED_PDF, REPLACED_PDF = pdf(body=b"1 0 obj\n<< /Passed 1 >>\nendobj\n"), pdf()


@dataclass(frozen=True, slots=True)
class World:
    """Whose codes are what."""

    owner: str
    county: str
    city: str


def build(world: World) -> str:
    """Store them all, and publish; the code of the first gauge."""
    _store_organisations(world)
    taken = _reserved(world)
    _publish(taken, GAUGES[0], certificate_number=PASSED, certificate=_uploaded(PASSED_PDF, "合格.pdf"))
    first = _publish(
        taken, GAUGES[1], certificate_number=REPLACED, certificate=_uploaded(REPLACED_PDF, "更正前.pdf")
    )
    corrected = finding(first, certificate_number=CORRECTED)
    results.correct(world.county, corrected, "编号录入有误", now(), actor=ACTOR)
    old = {"verified_on": today() - TAKEN, "valid_until": today() - timedelta(days=1)}
    _publish(taken, GAUGES[2], certificate_number=OVERDUE, **old)
    _publish(taken, GAUGES[3], certificate_number=NOTICE, **FAILED)
    _publish(taken, GAUGES[4], certificate_number=TWICE)
    _publish(taken, CUFF, certificate_number=TWICE)
    found = instruments.get(world.owner, derived_id("instrument", world.owner, GAUGES[0]))
    assert found
    return found.code


def _store_organisations(world: World) -> None:
    store(organisation(code=world.owner, name=OWNER_NAME, division=COUNTY, mobile="13966660483"))
    gauges = authorisation(certificate_number=AUTHORISATION, regions=(COUNTY,), scope=(Scope(item="压力表"),))
    cuffs = authorisation(regions=(CITY,), scope=(Scope(item="血压计"),), level=Level.CITY)
    for code, name, granted in ((world.county, COUNTY_NAME, gauges), (world.city, CITY_NAME, cuffs)):
        made = organisation(
            code=code,
            kind=OrganisationKind.INSTITUTION,
            name=name,
            division=COUNTY,
            address="凤鸣街道校场西路 1 号",
            authorisation=granted,
            documents=(_kept(),),
        )
        authorised.point(made.id, granted.regions)
        store(made)


def _kept() -> Document:
    """A scan of an authorisation certificate."""
    scan = Document(
        id=new_id(now()),
        file=new_id(now()),
        purpose=DocumentPurpose.AUTHORISATION_CERTIFICATE,
        media_type=MediaType.JPEG,
        size=len(jpeg()),
        sha256="0" * 64,
        name="计量授权证书.jpg",
    )
    storage.put(config().documents_bucket, kept_key(scan), jpeg(), MediaType.JPEG)
    return scan


def _reserved(world: World) -> dict[str, Line]:
    """The lines of everything that is reserved, by serial number."""
    what = {"model": "Y-100", "division": COUNTY, "name": "一般压力表"}
    cuff = {"name": "台式血压计", "item": "血压计", "kind": "血压计", "model": "XJ11D"}
    made = [
        instrument(
            id=derived_id("instrument", world.owner, serial),
            organisation=world.owner,
            details=details(**what | (cuff if serial == CUFF else {}), serial_number=serial),
        )
        for serial in (*GAUGES, CUFF)
    ]
    changes = [Change(None, each) for each in made]
    write(world.owner, changes, action=Action.INSTRUMENT_ADDED, actor=ACTOR, at=now())
    clerk: Caller = replace(CLERK, organisation_id=world.owner)
    picked = tuple(each.id for each in made if each.details.serial_number != UNVERIFIED)
    draft = drafts.save(clerk, Wish(picked, CONTACT), None, now(), actor=ACTOR)
    slip = submission.submit(clerk, draft.id, draft.version, now() - TAKEN, actor=ACTOR)
    day = today() - TAKEN
    given = lines.of_slip(slip.id, 0, 500)
    return {each.instrument.serial_number: received(each.institution or "", each, day) for each in given}


def _uploaded(content: bytes, name: str) -> str:
    """The id of a file that an institution's browser has posted."""
    document = new_id(now())
    key = incoming_key(DocumentPurpose.VERIFICATION_CERTIFICATE, document)
    clients.s3().put_object(
        Bucket=config().documents_bucket, Key=key, Body=content, Metadata={NAME: quote(name)}
    )
    return document


def _publish(taken: dict[str, Line], serial: str, **changes: Any) -> Line:
    line = taken[serial]
    return results.publish(line.institution or "", finding(line, **changes), now(), actor=ACTOR)


if __name__ == "__main__":
    print(build(World(*sys.argv[1:])))  # noqa: T201 - this is how the test gets it
