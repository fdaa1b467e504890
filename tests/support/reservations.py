"""Reservations for tests: a ledger, institutions that are authorised for it, and slips."""

from dataclasses import replace
from typing import Any

from chalicelib.adapters.tables import authorised
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.ids import derived_id
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.reservations.slip import Contact, Slip
from chalicelib.services.ledger.write import write
from chalicelib.services.reservations import drafts
from chalicelib.services.reservations.drafts import Wish
from tests.support.audit import ACTOR
from tests.support.authorisations import authorisation
from tests.support.instruments import NOW, details, instrument
from tests.support.organisations import organisation, store
from tests.support.people import CODE

CONTACT = Contact(name="王芳", telephone="13800001234")
COUNTY_INSTITUTE, CITY_INSTITUTE = "12330225419561000X", "12330200419052000A"
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


def store_instruments(number: int, organisation_code: str = CODE, **changes: Any) -> list[Instrument]:
    """So many pressure gauges in the ledger."""
    made = [
        instrument(
            id=derived_id("instrument", organisation_code, str(each)),
            organisation=organisation_code,
            details=details(serial_number=f"SN-{each}", **changes),
        )
        for each in range(number)
    ]
    write(
        organisation_code,
        [Change(None, each) for each in made],
        action=Action.INSTRUMENT_ADDED,
        actor=ACTOR,
        at=NOW,
    )
    return made


def saved(instruments: list[Instrument], key: str | None = None) -> Slip:
    """A slip with these instruments that is still being written."""
    caller = replace(CLERK, organisation_id=instruments[0].organisation)
    return drafts.save(caller, Wish(tuple(each.id for each in instruments), CONTACT), key, NOW, actor=ACTOR)


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
