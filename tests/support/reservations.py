"""Reservations for tests: a ledger, institutions that are authorised for it, and slips.

On the stack, run in its environment, it stores a ledger: organisation, number of instruments, division.
"""

import sys
from dataclasses import replace
from datetime import datetime
from typing import Any

from chalicelib.adapters.tables import authorised, instruments, organisations
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.ids import derived_id
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.reservations.line import Line, Reserved
from chalicelib.domain.reservations.slip import Contact, Slip
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.ledger.write import write
from chalicelib.services.reservations import drafts, submission
from chalicelib.services.reservations.drafts import Wish
from tests.support.audit import ACTOR
from tests.support.authorisations import authorisation
from tests.support.instruments import NOW, details, instrument
from tests.support.organisations import move, organisation, store
from tests.support.people import CODE, DIVISION

CONTACT = Contact(name="王芳", telephone="13800001234")
COUNTY_INSTITUTE, CITY_INSTITUTE = "1233022541956100XE", "123302004190520026"
CLERK = Caller(
    account_id="01K0000000000000000000000A",
    user_name="hospital01",
    kind=AccountKind.ENTERPRISE,
    session_id="s",
    organisation_id=CODE,
    organisation_kind=OrganisationKind.ENTERPRISE,
    review_state=ReviewState.APPROVED,
)


def store_institution(code: str, *regions: str, **changes: Any) -> None:
    """An approved institution that is authorised for pressure gauges in these regions."""
    granted = authorisation(regions=regions, **changes)
    found = organisation(
        code=code, kind=OrganisationKind.INSTITUTION, name=f"{code[-4:]}检定所", authorisation=granted
    )
    authorised.point(code, regions)
    store(found)


def store_instruments(number: int, organisation_id: str = CODE, **changes: Any) -> list[Instrument]:
    """So many pressure gauges in the ledger."""
    made = [
        instrument(
            id=derived_id("instrument", organisation_id, str(each)),
            organisation=organisation_id,
            details=details(serial_number=f"SN-{each}", **changes),
        )
        for each in range(number)
    ]
    write(
        organisation_id,
        [Change(None, each) for each in made],
        action=Action.INSTRUMENT_ADDED,
        actor=ACTOR,
        at=NOW,
    )
    return made


def saved(instruments: list[Instrument], key: str | None = None, at: datetime = NOW) -> Slip:
    """A slip with these instruments that is still being written."""
    caller = replace(CLERK, organisation_id=instruments[0].organisation)
    return drafts.save(caller, Wish(tuple(each.id for each in instruments), CONTACT), key, at, actor=ACTOR)


def a_slip(**changes: Any) -> Slip:
    """A slip that was just submitted."""
    values: dict[str, Any] = {
        "id": "0" * 26,
        "organisation": CODE,
        "contact": CONTACT,
        "picked": 1,
        "created_by": "hospital01",
        "created_at": NOW,
        "updated_at": NOW,
        "version": 3,
        "number": "YY3302252026112300001",
        "submitted_at": NOW,
        "submitted_by": "hospital01",
    }
    return Slip(**values | changes)


def a_line(**changes: Any) -> Line:
    """A line that an institution has accepted."""
    values: dict[str, Any] = {
        "slip": "0" * 26,
        "number": 1,
        "slip_number": "YY3302252026112300001",
        "organisation": CODE,
        "organisation_name": "象山县第一人民医院",
        "contact": CONTACT,
        "instrument": Reserved.of(instrument()),
        "state": LineState.ACCEPTED,
        "updated_at": NOW,
        "version": 2,
        "institution": COUNTY_INSTITUTE,
        "institution_name": "象山县计量检定所",
    }
    return Line(**values | changes)


def authorise(institution: str, *regions: str) -> None:
    """Let a stored institution verify pressure gauges in these regions."""
    found = organisations.get(institution)
    assert found
    there = regions or (DIVISION,)
    authorised.point(institution, there)
    move(found, replace(found, authorisation=authorisation(regions=there)))


def instrument_of(organisation_id: str) -> str:
    """An instrument of a stored organisation; again the same one."""
    known = derived_id("instrument", organisation_id, "0")
    if not instruments.by_ids(organisation_id, [known]):
        store_instruments(1, organisation_id)
    return known


def draft_of(organisation_id: str) -> Slip:
    """A slip of a stored organisation that is not submitted."""
    known = instruments.by_ids(organisation_id, [instrument_of(organisation_id)])
    return saved(known)


def submitted_by(organisation_id: str) -> Line:
    """The only line of a slip that a stored organisation has just submitted."""
    slip = draft_of(organisation_id)
    caller = replace(CLERK, organisation_id=organisation_id)
    submission.submit(caller, slip.id, slip.version, now(), actor=ACTOR)
    return lines.of_slip(slip.id, 0, 1)[0]


def a_target(line: Line) -> dict[str, Any]:
    """A line as a request names it."""
    return {"slip": line.slip, "number": line.number, "version": line.version}


if __name__ == "__main__":
    owner, number, division = sys.argv[1:]
    for stored in store_instruments(int(number), owner, division=division):
        print(stored.id)  # noqa: T201 - this is how the test gets it
