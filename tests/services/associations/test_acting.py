"""For whom an individual may act, and what it costs to know."""

from typing import Any

import pytest

from chalicelib.adapters import clients, passwords
from chalicelib.adapters.tables import associations
from chalicelib.adapters.tables import members as lines
from chalicelib.adapters.tables.individuals import individual_item
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.associations.steps import AssociationStep
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.errors import Conflict, Stale
from chalicelib.domain.individuals.individual import Details, Individual
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.accounts.sessions import caller_of, log_in
from chalicelib.services.associations import members, own
from tests.support.audit import VISITOR, an_entry
from tests.support.aws import Aws
from tests.support.individuals import APPLICANT, NOW, PERSON, PERSON_PASSWORD, store_organisation
from tests.support.organisations import decide
from tests.support.people import ANOTHER_CODE, CODE, MOBILE

ID = APPLICANT.account_id
PERSON_ACTS = Actor(kind=ActorKind.INDIVIDUAL, account_id=ID, user_name=PERSON)
HOSPITAL_ACTS = Actor(kind=ActorKind.ENTERPRISE, account_id="E", user_name="hospital01")


@pytest.fixture(autouse=True)
def _registered(aws: Aws) -> None:
    store_organisation()
    account = Account(
        id=ID,
        user_name=PERSON,
        kind=AccountKind.INDIVIDUAL,
        password_hash=passwords.hash_password(PERSON_PASSWORD),
        mobile=MOBILE,
        email=None,
        organisation_id=None,
        created_at=NOW,
    )
    store_account(account, an_entry())
    person = Individual(
        account_id=ID,
        user_name=PERSON,
        name="张伟",
        masked_citizen_id="110***********002X",
        mobile=MOBILE,
        details=Details(),
        version=1,
    )
    individual_item(person, b"encrypted").save()


@pytest.fixture
def requests() -> list[str]:
    """The operations that DynamoDB is asked for."""
    asked: list[str] = []
    clients.dynamodb().meta.events.register(
        "before-call.dynamodb.*", lambda model, **_: asked.append(model.name)
    )
    return asked


def sign_in() -> str:
    """A session's token."""
    return log_in(AccountKind.INDIVIDUAL, PERSON, PERSON_PASSWORD, actor=VISITOR).token


def caller(token: str) -> Caller:
    """Who must be there."""
    found = caller_of(token)
    assert found
    return found


def associate(code: str = CODE) -> int:
    """Ask and be approved; the version that makes."""
    version = own.apply(code, PERSON_ACTS).association.version
    approved = members.decide(ID, version, AssociationStep.APPROVE, None, code, HOSPITAL_ACTS)
    return approved.association.version


def test_an_approval_is_seen_in_an_open_session_and_then_costs_two_requests(requests: list[str]) -> None:
    token = sign_in()
    assert caller(token).organisation_id is None
    associate()
    requests.clear()
    assert (caller(token).organisation_id, caller(token).review_state) == (CODE, ReviewState.APPROVED)
    assert requests[:4] == ["GetItem", "BatchGetItem", "GetItem", "UpdateItem"]
    assert requests[4:] == ["GetItem", "BatchGetItem"]


def test_an_individual_alone_costs_two_requests(requests: list[str]) -> None:
    token = sign_in()
    requests.clear()
    assert caller(token).organisation_id is None
    assert requests == ["GetItem", "BatchGetItem"]


def test_the_end_and_another_beginning_are_seen_at_once() -> None:
    store_organisation(ANOTHER_CODE, name="象山县中医院")
    version = associate()
    token = sign_in()
    assert caller(token).organisation_id == CODE
    members.remove(ID, version, CODE, HOSPITAL_ACTS)
    gone = caller(token)
    assert (gone.organisation_id, gone.review_state) == (None, None)
    associate(ANOTHER_CODE)
    assert caller(token).organisation_id == ANOTHER_CODE


def test_an_organisation_that_lost_its_approval_lends_no_rights() -> None:
    associate()
    token = sign_in()
    decide(ReviewStep.SUSPEND, "停业")
    assert caller(token).review_state is ReviewState.SUSPENDED


def test_what_changed_since_it_was_read_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    version = own.apply(CODE, PERSON_ACTS).association.version
    line = lines.get(CODE, ID)
    own.leave(version, PERSON_ACTS)
    monkeypatch.setattr(lines, "get", lambda *_: line)
    with pytest.raises(Stale):
        members.decide(ID, version, AssociationStep.APPROVE, None, CODE, HOSPITAL_ACTS)
    with pytest.raises(Stale):
        members.remove(ID, version, CODE, HOSPITAL_ACTS)
    assert associations.get(ID).acts_for is None


def test_an_application_overtaken_by_another_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    store_organisation(ANOTHER_CODE)
    before = associations.get(ID)
    own.apply(ANOTHER_CODE, PERSON_ACTS)
    answers: list[Any] = [before]
    get = associations.get
    monkeypatch.setattr(associations, "get", lambda id_: answers.pop() if answers else get(id_))
    with pytest.raises(Conflict, match="association_exists"):
        own.apply(CODE, PERSON_ACTS)
    assert associations.get(ID).organisation_id == ANOTHER_CODE
