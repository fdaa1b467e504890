"""An enterprise registers."""

from dataclasses import replace

import pytest

from chalicelib.adapters import clients, passwords
from chalicelib.adapters.tables import accounts, organisations
from chalicelib.adapters.tables.organisations import OrganisationItem
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.errors import Invalid
from chalicelib.domain.organisations.organisation import Registration
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.accounts.registration import Application, register
from chalicelib.services.accounts.sms_codes import send_code
from tests.support.audit import VISITOR
from tests.support.aws import Aws
from tests.support.people import CITIZEN_ID, CODE, DIVISION, MOBILE, PASSWORD, USER_NAME
from tests.support.sms import SmsOutbox


@pytest.fixture
def application(aws: Aws, sms_outbox: SmsOutbox) -> Application:
    """A form that passes."""
    send_code(MOBILE, CodePurpose.REGISTRATION, actor=VISITOR)
    return Application(
        user_name=USER_NAME,
        password=PASSWORD,
        code=CODE,
        mobile=MOBILE,
        sms_code=sms_outbox.code(),
        registration=Registration(
            name="象山县第一人民医院",
            division=DIVISION,
            legal_representative="张三",
            legal_representative_id=CITIZEN_ID,
            email=None,
        ),
    )


def refusals(application: Application) -> list[tuple[str, str]]:
    """Fields and codes of a registration that cannot pass."""
    with pytest.raises(Invalid) as caught:
        register(application, actor=VISITOR)
    return [(each.field, each.code) for each in caught.value.fields]


def test_account_and_organisation_wait_for_review(application: Application) -> None:
    registered = register(application, actor=VISITOR)
    assert organisations.get(CODE) == registered
    assert registered.review_state is ReviewState.PENDING
    account = accounts.by_user_name(USER_NAME)
    assert account
    assert account.organisation_id == CODE


def test_the_id_is_encrypted_for_this_organisation(application: Application) -> None:
    register(application, actor=VISITOR)
    encrypted = OrganisationItem.get(CODE, "ORGANISATION").legal_representative_id
    answer = clients.kms().decrypt(CiphertextBlob=encrypted, EncryptionContext={"organisation": CODE})
    assert answer["Plaintext"].decode() == CITIZEN_ID


def test_without_an_id_nothing_is_encrypted(application: Application) -> None:
    said = replace(application.registration, legal_representative_id=None)
    registered = register(replace(application, registration=said), actor=VISITOR)
    assert registered.masked_legal_representative_id is None
    assert OrganisationItem.get(CODE, "ORGANISATION").legal_representative_id is None


def test_the_password_must_not_be_the_user_name(application: Application) -> None:
    same = replace(application, user_name="Sphyg42", password="sphyg42")
    assert refusals(same) == [("password", "password_is_user_name")]


def test_everything_that_is_taken_is_told_at_once(application: Application, sms_outbox: SmsOutbox) -> None:
    register(application, actor=VISITOR)
    send_code("13900001234", CodePurpose.REGISTRATION, actor=VISITOR)
    again = replace(application, mobile="13900001234", sms_code=sms_outbox.code())
    assert refusals(again) == [("user_name", "user_name_taken"), ("code", "organisation_taken")]


def test_a_code_that_somebody_used_in_the_meantime_is_spent(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code was right when it was checked, and gone when it was to be used up."""
    other = replace(application, user_name="another01", code="802100433")
    hash_password = passwords.hash_password

    def overtaken(password: str) -> str:
        monkeypatch.setattr(passwords, "hash_password", hash_password)
        register(other, actor=VISITOR)
        return hash_password(password)

    monkeypatch.setattr(passwords, "hash_password", overtaken)
    assert refusals(application) == [("sms_code", "sms_code_spent")]
    assert organisations.get(CODE) is None


def test_a_form_never_shows_its_password(application: Application) -> None:
    assert PASSWORD not in repr(application)
