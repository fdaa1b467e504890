"""An administrator gets people back into their accounts."""

from collections.abc import Callable

import pytest

from chalicelib.adapters.tables import accounts, organisations
from chalicelib.adapters.tables.codes import NEWEST, NewestItem
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.errors import Conflict, Invalid, TooMany
from chalicelib.services.accounts import password_reset, recovery
from chalicelib.services.accounts.administrators import create_administrator
from chalicelib.services.accounts.sessions import caller_of, log_in
from tests.support.accounts import ACCOUNT_ID, changes, stored_account
from tests.support.audit import OPERATOR, VISITOR
from tests.support.aws import Aws
from tests.support.organisations import organisation
from tests.support.people import CODE, MOBILE, PASSWORD, USER_NAME
from tests.support.queue import taken
from tests.support.sms import SmsOutbox

pytestmark = pytest.mark.usefixtures("aws")

NEW_MOBILE = "13900008888"
REASON = "回拨单位办公电话核实"
NEW = "baro-meter-77"


@pytest.fixture
def actor(aws: Aws) -> Actor:
    """The administrator, with an enterprise's account to help."""
    made = create_administrator("reviewer01", PASSWORD, "13900000001", actor=OPERATOR)
    stored_account()
    for item in organisation_items(organisation(code=CODE), None):
        item.save()
    return Actor(kind=ActorKind.ADMINISTRATOR, account_id=made.id, user_name="reviewer01")


def refusal(action: Callable[[], object]) -> tuple[str, str]:
    """The field that is refused, and why."""
    with pytest.raises(Invalid) as caught:
        action()
    (field,) = caught.value.fields
    return field.field, field.code


def known() -> Account:
    """The account as it is now."""
    account = accounts.by_id(ACCOUNT_ID)
    assert account
    return account


def test_the_owner_sets_the_password_with_the_code(actor: Actor, sms_outbox: SmsOutbox) -> None:
    recovery.send_password_code(ACCOUNT_ID, actor)
    assert sms_outbox.sent[0][0] == MOBILE
    token = password_reset.verify(USER_NAME, MOBILE, sms_outbox.code(), VISITOR)
    password_reset.reset(token, NEW, VISITOR)
    assert log_in(AccountKind.ENTERPRISE, USER_NAME, NEW, actor=VISITOR)
    assert changes(CODE)[Action.RESET_CODE_SENT].actor.user_name == "reviewer01"


@pytest.mark.usefixtures("sms_outbox")
def test_the_limits_are_everybodys(actor: Actor) -> None:
    recovery.send_password_code(ACCOUNT_ID, actor)
    with pytest.raises(TooMany, match="sms_code_too_soon"):
        recovery.send_password_code(ACCOUNT_ID, actor)


def test_a_lost_mobile_is_replaced(aws: Aws, actor: Actor, sms_outbox: SmsOutbox) -> None:
    token = log_in(AccountKind.ENTERPRISE, USER_NAME, PASSWORD, actor=VISITOR).token
    recovery.send_replacement_code(ACCOUNT_ID, NEW_MOBILE, actor)
    assert sms_outbox.sent[0][0] == NEW_MOBILE
    replaced = recovery.replace_mobile(ACCOUNT_ID, NEW_MOBILE, sms_outbox.code(), REASON, actor)
    assert replaced.account.mobile == NEW_MOBILE
    assert caller_of(token) is None
    its = organisations.get(CODE)
    assert its
    assert its.mobile == NEW_MOBILE
    assert taken(aws.notices_queue) == [
        {"kind": "mobile_replaced", "mobile": MOBILE, "user_name": USER_NAME, "masked": "139****8888"}
    ]
    entry = changes(CODE)[Action.MOBILE_REPLACED]
    assert entry.targets[0].after == {"mobile": "139****8888", "reason": REASON}


def test_the_same_again_changes_nothing(aws: Aws, actor: Actor, sms_outbox: SmsOutbox) -> None:
    recovery.send_replacement_code(ACCOUNT_ID, NEW_MOBILE, actor)
    code = sms_outbox.code()
    first = recovery.replace_mobile(ACCOUNT_ID, NEW_MOBILE, code, REASON, actor)
    assert recovery.replace_mobile(ACCOUNT_ID, NEW_MOBILE, code, REASON, actor) == first
    assert len(taken(aws.notices_queue)) == 1


def test_a_code_is_good_for_one_account_and_one_purpose(actor: Actor, sms_outbox: SmsOutbox) -> None:
    other = "01K0000000000000000000000B"
    stored_account(id=other, user_name="station01", organisation_id=None, kind=AccountKind.EXPERT)
    recovery.send_replacement_code(other, NEW_MOBILE, actor)
    code = sms_outbox.code()

    def replace() -> object:
        return recovery.replace_mobile(ACCOUNT_ID, NEW_MOBILE, code, REASON, actor)

    assert refusal(replace) == ("sms_code", "sms_code_wrong")
    NewestItem(f"MOBILE#{NEW_MOBILE}", NEWEST).delete()
    recovery.send_replacement_code(ACCOUNT_ID, NEW_MOBILE, actor)
    assert refusal(lambda: password_reset.verify(USER_NAME, NEW_MOBILE, code, VISITOR))[1] == "sms_code_spent"
    assert known().mobile == MOBILE


def test_five_wrong_codes_spend_it(actor: Actor, sms_outbox: SmsOutbox) -> None:
    recovery.send_replacement_code(ACCOUNT_ID, NEW_MOBILE, actor)
    right = sms_outbox.code()
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    for _ in range(5):
        refusal(lambda: recovery.replace_mobile(ACCOUNT_ID, NEW_MOBILE, wrong, REASON, actor))
    last = refusal(lambda: recovery.replace_mobile(ACCOUNT_ID, NEW_MOBILE, right, REASON, actor))
    assert last == ("sms_code", "sms_code_spent")
    assert known().mobile == MOBILE


def test_the_number_must_be_another(actor: Actor) -> None:
    assert refusal(lambda: recovery.send_replacement_code(ACCOUNT_ID, MOBILE, actor)) == (
        "mobile",
        "mobile_unchanged",
    )


def test_nobody_recovers_ones_own_account(actor: Actor) -> None:
    with pytest.raises(Conflict, match="own_account"):
        recovery.send_password_code(actor.account_id, actor)
    with pytest.raises(Conflict, match="own_account"):
        recovery.replace_mobile(actor.account_id, NEW_MOBILE, "123456", REASON, actor)
