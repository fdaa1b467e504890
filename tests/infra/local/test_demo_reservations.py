"""The demo shows every page of reservations with something in it, whatever day it is made on."""

from dataclasses import replace

import pytest

from chalicelib.adapters.tables import authorised, instruments
from chalicelib.adapters.tables.reservations import lines, slips
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import now, today
from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.slip import MOST_LINES, SlipState
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.ledger.write import write
from chalicelib.services.reservations import work_list
from infra.local.demo_institutions import county_institute
from infra.local.demo_ledger import demo_instrument, hospital_ledger
from infra.local.demo_reservations import FAILED, PASSED, reserve, verify
from tests.support.aws import Aws
from tests.support.organisations import organisation, store

HOSPITAL = organisation()
INSTITUTE = organisation(
    code="12330225419388067D",
    kind=OrganisationKind.INSTITUTION,
    name="象山县计量检定测试所",
    account_id="01K0000000000000000000000B",
)


@pytest.fixture(autouse=True)
def demo(aws: Aws) -> None:
    """The ledger and what is under way with it."""
    authorisation = county_institute().authorisation
    assert authorisation
    authorised.point(INSTITUTE.id, authorisation.regions)
    store(HOSPITAL)
    store(replace(INSTITUTE, authorisation=authorisation))
    ledger = hospital_ledger(HOSPITAL.id, today(), now())
    write(HOSPITAL.id, ledger, action=Action.INSTRUMENT_ADDED, actor=Actor.operator(), at=now())
    verify(INSTITUTE, "jiliang01", reserve(HOSPITAL, "hospital01"))


def test_one_slip_is_still_being_written_and_one_is_under_way() -> None:
    found = slips.newest(HOSPITAL.id, None, None, 10).slips
    assert {each.state for each in found} == {SlipState.DRAFT, SlipState.SUBMITTED}


def test_lines_wait_at_every_stage() -> None:
    (slip,) = [each for each in slips.newest(HOSPITAL.id, None, None, 10).slips if each.number]
    states = [line.state for line in lines.of_slip(slip.id, 0, MOST_LINES)]
    assert set(states) == {
        LineState.UNASSIGNED,
        LineState.ASSIGNED,
        LineState.ACCEPTED,
        LineState.APPOINTED,
        LineState.RECEIVED,
        LineState.CERTIFIED,
    }
    assert states.count(LineState.UNASSIGNED) == 1
    assert work_list.summary(INSTITUTE.id)[LineState.APPOINTED] == 2


def test_the_ledger_has_one_that_passed_and_one_that_failed() -> None:
    passed, failed = (_validity(number) for number in (PASSED, FAILED))
    assert (passed, failed) == (Validity.VALID, Validity.FAILED)


def _validity(number: int) -> Validity:
    (found,) = instruments.by_ids(HOSPITAL.id, [demo_instrument(HOSPITAL.id, number)])
    return found.validity(today())
