"""A hospital with twelve instruments and its institutions; on the stack, run in its environment.

Prints the tokens of the hospital's clerk, of the county's institution, of the city's.
"""

import sys
from dataclasses import dataclass
from datetime import timedelta

from chalicelib.adapters.tables import authorised
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now, today
from chalicelib.domain.ids import derived_id
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.organisations.authorisation import Level, Scope
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.services.ledger.write import write
from tests.support.audit import ACTOR
from tests.support.authorisations import authorisation
from tests.support.instruments import details, instrument
from tests.support.organisations import organisation, store
from tests.support.session import signed_in

#: 浙江省嘉兴市南湖区, where no other test has an institution.
COUNTY, CITY = "330402", "330400"
HOSPITAL_NAME = "嘉兴市南湖人民医院"
HOSPITAL_MOBILE, HOSPITAL_EMAIL = "13966660401", "device@nanhu.example.com"
COUNTY_NAME = "南湖区计量检定所"
CITY_NAME = "嘉兴市计量测试院"

GAUGE = {"name": "一般压力表", "item": "压力表", "kind": "压力表", "model": "Y-100"}
CUFF = {"name": "台式血压计", "item": "血压计", "kind": "血压计", "model": "XJ11D"}
BALANCE = {"name": "电子天平", "item": "天平", "kind": "天平", "model": "BSA224S"}


@dataclass(frozen=True, slots=True)
class Picked:
    """An instrument of the hospital: what it is, its serial number, in how many days it is due."""

    what: dict[str, str]
    serial: str
    due_in: int


#: The county verifies pressure gauges, the city sphygmomanometers, nobody balances.
INSTRUMENTS = (
    *(Picked(GAUGE, f"GA-{number}", due) for number, due in enumerate((-40, -3, 5, 12, 20, 29), start=1)),
    *(Picked(CUFF, f"CU-{number}", due) for number, due in enumerate((-10, 1, 8, 15, 25), start=1)),
    Picked(BALANCE, "BA-1", 18),
)


def build(hospital: str, county: str, city: str) -> list[str]:
    """Store them all; the tokens of their clerks."""
    owner = organisation(
        code=hospital, name=HOSPITAL_NAME, division=COUNTY, email=HOSPITAL_EMAIL, mobile=HOSPITAL_MOBILE
    )
    gauges = authorisation(regions=(COUNTY,), scope=(Scope(item="压力表"),))
    cuffs = authorisation(regions=(CITY,), scope=(Scope(item="血压计"),), level=Level.CITY)
    institutions = [
        organisation(
            code=code,
            kind=OrganisationKind.INSTITUTION,
            name=name,
            division=COUNTY,
            authorisation=granted,
            email=f"{code}@example.com",
            mobile=f"1396666040{place}",
        )
        for place, (code, name, granted) in enumerate(
            ((county, COUNTY_NAME, gauges), (city, CITY_NAME, cuffs)), start=2
        )
    ]
    for institution in institutions:
        assert institution.authorisation
        authorised.point(institution.id, institution.authorisation.regions)
    for each in (owner, *institutions):
        store(each)
    _fill_ledger(hospital)
    return [signed_in(each) for each in (owner, *institutions)]


def _fill_ledger(hospital: str) -> None:
    day = today()
    made = [
        instrument(
            id=derived_id("instrument", hospital, each.serial),
            organisation=hospital,
            details=details(
                **each.what,
                serial_number=each.serial,
                division=COUNTY,
                place="门诊楼",
                last_verified_on=day + timedelta(days=each.due_in - 364),
                due_on=day + timedelta(days=each.due_in),
            ),
        )
        for each in INSTRUMENTS
    ]
    changes = [Change(None, each) for each in made]
    write(hospital, changes, action=Action.INSTRUMENT_ADDED, actor=ACTOR, at=now())


if __name__ == "__main__":
    print("\n".join(build(*sys.argv[1:])))  # noqa: T201 - this is how the test gets them
