"""What the owner of an account changes."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import accounts, organisations, sessions
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, Origin
from chalicelib.domain.errors import Invalid, Refusal, Stale, TooMany, Unauthenticated
from chalicelib.services.accounts import own_account, sms_codes
from chalicelib.services.accounts.sessions import caller_of, log_in
from tests.support.accounts import changes, stored_account
from tests.support.audit import VISITOR
from tests.support.aws import Aws
from tests.support.organisations import organisation
from tests.support.people import CODE, MOBILE, PASSWORD, USER_NAME
from tests.support.sms import SmsOutbox

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
NEW = "baro-meter-77"
NEW_MOBILE = "13900009999"


@pytest.fixture(autouse=True)
def account(aws: Aws) -> Account:
    """An approved hospital's account."""
    organisation_items(organisation(), None)[0].save()
    return stored_account(email="device@hospital.example.cn")


def sign_in(user_name: str = USER_NAME, kind: AccountKind = AccountKind.ENTERPRISE) -> tuple[str, Caller]:
    """A session's token, and who holds it."""
    token = log_in(kind, user_name, PASSWORD, actor=VISITOR).token
    caller = caller_of(token)
    assert caller
    return token, caller


def change_password(caller: Caller, old: str = PASSWORD, new: str = NEW) -> None:
    """Change the password as the caller."""
    own_account.change_password(caller, old, new, acting(caller))


def change_mobile(caller: Caller, code: str, password: str = PASSWORD) -> Account:
    """Change the mobile as the caller."""
    return own_account.change_mobile(caller, NEW_MOBILE, code, password, acting(caller))


def acting(caller: Caller) -> Actor:
    """The caller as the audit names it."""
    return Actor.of(caller, Origin())


def refusal(action: Callable[[], object]) -> tuple[str, str]:
    """The field that is refused, and why."""
    with pytest.raises(Invalid) as caught:
        action()
    (field,) = caught.value.fields
    return field.field, field.code


def test_a_new_password_ends_every_other_session() -> None:
    here, caller = sign_in()
    others = [sign_in()[0] for _ in range(3)]
    change_password(caller)
    assert caller_of(here) == caller
    assert [caller_of(each) for each in others] == [None, None, None]
    assert log_in(AccountKind.ENTERPRISE, USER_NAME, NEW, actor=VISITOR)
    with pytest.raises(Unauthenticated):
        sign_in()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("wrong-password-1", NEW, ("old_password", "password_wrong")),
        (f" {PASSWORD}", NEW, ("old_password", "password_wrong")),
        (PASSWORD, PASSWORD, ("password", "password_unchanged")),
        (PASSWORD, "short", ("password", "password_short")),
        (PASSWORD, USER_NAME.upper(), ("password", "password_is_user_name")),
        (PASSWORD, "a123456", ("password", "password_common")),
    ],
)
def test_what_will_not_do_is_told_at_its_field(old: str, new: str, told: tuple[str, str]) -> None:
    token, caller = sign_in()
    other, _ = sign_in()
    assert refusal(lambda: change_password(caller, old, new)) == told
    assert caller_of(token)
    assert caller_of(other)


def test_the_present_password_is_tried_five_times_apart_from_signing_in() -> None:
    _, caller = sign_in()
    with time_machine.travel(NOON, tick=False) as clock:
        told = [refusal(lambda: change_password(caller, "wrong-password-1"))[1] for _ in range(5)]
        assert told == ["password_wrong"] * 4 + ["password_wrong_wait"]
        with pytest.raises(TooMany):
            change_password(caller)
        assert log_in(AccountKind.ENTERPRISE, USER_NAME, PASSWORD, actor=VISITOR)
        clock.shift(timedelta(seconds=30))
        change_password(caller)


def test_of_two_changes_one_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    _, caller = sign_in()
    hash_password = passwords.hash_password

    def overtaken(password: str) -> str:
        monkeypatch.setattr(passwords, "hash_password", hash_password)
        change_password(caller, new="other-word-99")
        return hash_password(password)

    monkeypatch.setattr(passwords, "hash_password", overtaken)
    with pytest.raises(Stale):
        change_password(caller)


def test_a_session_that_was_ended_meanwhile_changes_nothing() -> None:
    token, caller = sign_in()
    sessions.end_all(caller.account_id)
    with pytest.raises(Unauthenticated):
        change_password(caller)
    assert caller_of(token) is None
    assert sign_in()


def test_a_session_begun_with_the_old_password_during_the_change_does_not_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other sessions were read already; the password is replaced a moment later."""
    _, caller = sign_in()
    late: list[str] = []
    others = sessions.others

    def others_and_one_more(account_id: str, but: str) -> object:
        found = list(others(account_id, but))
        if not late:
            late.append(sign_in()[0])
        return iter(found)

    monkeypatch.setattr(sessions, "others", others_and_one_more)
    change_password(caller)
    assert caller_of(late[0]) is None


def test_a_first_password_is_changed_before_anything_else() -> None:
    stored_account(
        id="01K0000000000000000000000B",
        user_name="first01",
        kind=AccountKind.ADMINISTRATOR,
        organisation_id=None,
        must_change_password=True,
    )
    token, caller = sign_in("first01", AccountKind.ADMINISTRATOR)
    assert caller.must_change_password
    change_password(caller)
    after = caller_of(token)
    assert after
    assert not after.must_change_password
    assert not log_in(
        AccountKind.ADMINISTRATOR, "first01", NEW, actor=VISITOR
    ).standing.caller.must_change_password


def test_the_mobile_changes_with_a_code_and_the_password(sms_outbox: SmsOutbox) -> None:
    _, caller = sign_in()
    own_account.send_mobile_code(caller, NEW_MOBILE, acting(caller))
    assert sms_outbox.sent[0][0] == NEW_MOBILE
    assert change_mobile(caller, sms_outbox.code()).mobile == NEW_MOBILE
    assert own_account.own_account(caller).mobile == NEW_MOBILE
    told = organisations.get(CODE)
    assert told
    assert (told.mobile, told.version) == (NEW_MOBILE, 3)


def test_the_same_change_again_is_done_already(sms_outbox: SmsOutbox) -> None:
    _, caller = sign_in()
    own_account.send_mobile_code(caller, NEW_MOBILE, acting(caller))
    code = sms_outbox.code()
    assert change_mobile(caller, code) == change_mobile(caller, code)
    assert set(changes(CODE)) == {Action.MOBILE_CHANGED}


def test_without_code_or_password_the_mobile_stays(sms_outbox: SmsOutbox) -> None:
    _, caller = sign_in()
    assert refusal(lambda: change_mobile(caller, "123456")) == ("sms_code", "sms_code_spent")
    own_account.send_mobile_code(caller, NEW_MOBILE, acting(caller))
    code = sms_outbox.code()
    assert refusal(lambda: change_mobile(caller, code, NEW)) == ("password", "password_wrong")
    assert own_account.own_account(caller).mobile == MOBILE


def test_a_code_is_good_for_the_account_that_asked(sms_outbox: SmsOutbox) -> None:
    stored_account(id="01K0000000000000000000000B", user_name="another01", organisation_id=None)
    another = sign_in("another01")[1]
    own_account.send_mobile_code(another, NEW_MOBILE, acting(another))
    _, caller = sign_in()
    assert refusal(lambda: change_mobile(caller, sms_outbox.code())) == ("sms_code", "sms_code_wrong")


def test_a_code_that_was_used_meanwhile_is_spent(
    sms_outbox: SmsOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, caller = sign_in()
    own_account.send_mobile_code(caller, NEW_MOBILE, acting(caller))
    monkeypatch.setattr(sms_codes, "check_code", lambda *_: "the hash of a code before")
    assert refusal(lambda: change_mobile(caller, sms_outbox.code())) == ("sms_code", "sms_code_spent")


@pytest.mark.parametrize("email", ["new@hospital.example.cn", None])
def test_the_email_changes_for_the_organisation_too(email: str | None) -> None:
    _, caller = sign_in()
    assert own_account.change_email(caller, email, acting(caller)).email == email
    account, told = accounts.by_user_name(USER_NAME), organisations.get(CODE)
    assert account
    assert told
    assert account.email == told.email == email


def test_an_account_that_speaks_for_no_organisation_changes_alone() -> None:
    stored_account(id="01K0000000000000000000000B", user_name="another01", kind=AccountKind.ADMINISTRATOR)
    _, caller = sign_in("another01", AccountKind.ADMINISTRATOR)
    own_account.change_email(caller, "own@example.cn", acting(caller))
    told = organisations.get(CODE)
    assert told
    assert told.email == "device@hospital.example.cn"


def test_an_address_that_stays_leaves_no_entry() -> None:
    _, caller = sign_in()
    own_account.change_email(caller, "device@hospital.example.cn", acting(caller))
    assert changes(CODE) == {}


def test_the_audit_shows_what_changed_masked(sms_outbox: SmsOutbox) -> None:
    _, caller = sign_in()
    own_account.send_mobile_code(caller, NEW_MOBILE, acting(caller))
    change_mobile(caller, sms_outbox.code())
    own_account.change_email(caller, "new@hospital.example.cn", acting(caller))
    change_password(caller)
    told = changes(CODE)
    mobile, email = told[Action.MOBILE_CHANGED], told[Action.EMAIL_CHANGED]
    assert told[Action.CREDENTIAL_CHANGED].targets[0].after == {}
    assert email.targets[0].after == {"email": "n***@hospital.example.cn"}
    assert mobile.targets[0].before == {"mobile": "138****1234"}
    assert mobile.targets[0].after == {"mobile": "139****9999"}
    assert mobile.account_id == caller.account_id


def test_an_account_that_is_gone_is_not_found() -> None:
    _, caller = sign_in()
    accounts.account_item(caller.account_id).delete()
    with pytest.raises(Refusal, match="not_found"):
        own_account.own_account(caller)
