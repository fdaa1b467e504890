"""What a fresh local stack holds: accounts to try it with. Runs once, in the functions' environment."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.associations.steps import AssociationStep
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.clock import now, today
from chalicelib.domain.individuals.ethnic_group import EthnicGroup
from chalicelib.domain.individuals.individual import Details, Individual, Sex
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewStep
from chalicelib.services.accounts.administrators import create_administrator
from chalicelib.services.accounts.registration import Application, register
from chalicelib.services.accounts.sms_codes import send_code
from chalicelib.services.associations import members, own
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.individuals import registration as individuals
from chalicelib.services.ledger.write import write
from chalicelib.services.organisations.reviews import decide
from infra.local.demo_institutions import city_academy, county_institute
from infra.local.demo_ledger import hospital_ledger
from infra.local.demo_papers import papers
from infra.local.demo_reservations import reserve, verify
from infra.local.transport import fetch


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account that `make run` prints."""

    kind: str
    user_name: str
    password: str


ADMINISTRATOR = DemoAccount("管理员", "admin01", "Qiangjian-2026")
REGIONAL = DemoAccount("管理员（象山县）", "xiangshan01", "Xiangshan-2026")
HOSPITAL = DemoAccount("企业（医院，已审核）", "hospital01", "Jianding-2026")
STATION = DemoAccount("企业（加油站，待审核）", "station01", "Jiayou-2026")
CITIZEN = DemoAccount("个人（已关联医院）", "zhangwei01", "Zhangwei-2026")
INSTITUTE = DemoAccount("机构（县计量检定所，已审核）", "jiliang01", "Jianding-2026")
ACADEMY = DemoAccount("机构（市计量院，待审核）", "jiliang02", "Jianding-2026")
ACCOUNTS: tuple[DemoAccount, ...] = (ADMINISTRATOR, REGIONAL, HOSPITAL, STATION, CITIZEN, INSTITUTE, ACADEMY)


def seed() -> None:
    """Make the accounts and what belongs to them."""
    create_administrator(
        ADMINISTRATOR.user_name, ADMINISTRATOR.password, "13900000001", actor=Actor.operator()
    )
    create_administrator(
        REGIONAL.user_name, REGIONAL.password, "13900000007", actor=Actor.operator(), division="330225"
    )
    hospital = _registered(
        HOSPITAL,
        "1233022541938770XU",
        "13900000002",
        Registration(
            name="象山县第一人民医院",
            division="330225",
            legal_representative="陈国栋",
            legal_representative_id=None,
            email="device@hospital.example.com",
        ),
    )
    decide(hospital.id, hospital.version, ReviewStep.APPROVE, None, area=None, actor=Actor.operator())
    write(
        hospital.id,
        hospital_ledger(hospital.id, today(), now()),
        action=Action.INSTRUMENT_ADDED,
        actor=Actor.operator(),
        at=now(),
    )
    _registered(
        STATION,
        "91330225MA2CJ4TY9T",
        "13900000003",
        Registration(
            name="象山石浦大道加油站",
            division="330225",
            legal_representative="周海涛",
            legal_representative_id=None,
            email="station@example.com",
        ),
    )
    _associate(_citizen(), hospital)
    institute = _institutions()
    verify(institute, INSTITUTE.user_name, reserve(hospital, HOSPITAL.user_name))


def _institutions() -> Organisation:
    """A county's institution, approved, and a city's that waits for its review; the former."""
    institute = _registered(INSTITUTE, "12330225419388067D", "13900000005", county_institute(), papers())
    decide(institute.id, institute.version, ReviewStep.APPROVE, None, area=None, actor=Actor.operator())
    _registered(ACADEMY, "12330200419512777J", "13900000006", city_academy(), papers())
    return institute


def _citizen() -> Individual:
    """An individual; the citizen ID is the manual's sample with the right check character."""
    mobile = "13900000004"
    send_code(mobile, CodePurpose.REGISTRATION, actor=Actor.operator())
    application = individuals.Application(
        user_name=CITIZEN.user_name,
        password=CITIZEN.password,
        name="张伟",
        citizen_id="23018319900814072X",
        mobile=mobile,
        sms_code=_code_sent_to(mobile),
        details=Details(sex=Sex.MALE, division="330225", ethnic_group=EthnicGroup.HAN),
    )
    return individuals.register(application, Actor.operator())


def _associate(individual: Individual, hospital: Organisation) -> None:
    """Have the individual ask, and the hospital approve."""
    acts = Actor(kind=ActorKind.INDIVIDUAL, account_id=individual.account_id, user_name=individual.user_name)
    asked = own.apply(hospital.code, acts).association
    members.decide(
        individual.account_id, asked.version, AssociationStep.APPROVE, None, hospital.id, Actor.operator()
    )


def _registered(
    account: DemoAccount,
    code: str,
    mobile: str,
    registration: Registration,
    documents: Mapping[str, Chosen] | None = None,
) -> Organisation:
    send_code(mobile, CodePurpose.REGISTRATION, actor=Actor.operator())
    return register(
        Application(
            user_name=account.user_name,
            password=account.password,
            code=code,
            mobile=mobile,
            sms_code=_code_sent_to(mobile),
            registration=registration,
            kind=OrganisationKind.INSTITUTION if registration.authorisation else OrganisationKind.ENTERPRISE,
            documents=documents or {},
        ),
        actor=Actor.operator(),
    )


def _code_sent_to(mobile: str) -> str:
    """The six digits in the newest SMS to a number, as its owner would read them."""
    sent = fetch(f"{os.environ['AWS_ENDPOINT_URL']}/_ministack/sns/sms-messages").json()["sms_messages"]
    texts = [
        each["Message"] for number, messages in sent.items() if number.endswith(mobile) for each in messages
    ]
    return str(re.findall(r"\d{6}", texts[-1])[0])


if __name__ == "__main__":
    seed()
