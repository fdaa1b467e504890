"""Codes by SMS."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from chalicelib.domain.accounts.sms_code import DAILY, TRIES, CodePurpose
from chalicelib.domain.errors import Invalid, TooMany, Unavailable
from chalicelib.services.accounts.sms_codes import check_code, send_code
from tests.support.audit import VISITOR
from tests.support.people import MOBILE
from tests.support.sms import SmsOutbox

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
FOR = CodePurpose.REGISTRATION
MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.usefixtures("aws")


def refusal(code: str) -> tuple[str, object]:
    """Why the code is refused, and how many tries remain."""
    with pytest.raises(Invalid) as caught:
        check_code(MOBILE, FOR, code)
    (field,) = caught.value.fields
    assert field.field == "sms_code"
    return field.code, field.params.get("remaining")


def test_the_code_that_was_sent_is_right(sms_outbox: SmsOutbox) -> None:
    send_code(MOBILE, FOR, actor=VISITOR)
    assert sms_outbox.sent[0][0] == MOBILE
    assert check_code(MOBILE, FOR, sms_outbox.code()) == check_code(MOBILE, FOR, sms_outbox.code())


def test_wrong_ones_are_counted_down(sms_outbox: SmsOutbox) -> None:
    send_code(MOBILE, FOR, actor=VISITOR)
    right = sms_outbox.code()
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    told = [refusal(wrong) for _ in range(TRIES)]
    assert told == [("sms_code_wrong", left) for left in (4, 3, 2, 1)] + [("sms_code_spent", None)]
    assert refusal(right) == ("sms_code_spent", None)


def test_a_code_of_another_number_is_wrong(sms_outbox: SmsOutbox) -> None:
    send_code("13900001234", FOR, actor=VISITOR)
    code = sms_outbox.code()
    assert refusal(code) == ("sms_code_spent", None)


def test_only_the_newest_code_is_right(sms_outbox: SmsOutbox) -> None:
    with time_machine.travel(NOON) as clock:
        send_code(MOBILE, FOR, actor=VISITOR)
        first = sms_outbox.code()
        clock.shift(MINUTE)
        send_code(MOBILE, FOR, actor=VISITOR)
        if first != sms_outbox.code():
            assert refusal(first)[0] == "sms_code_wrong"
        assert check_code(MOBILE, FOR, sms_outbox.code())


def test_after_ten_minutes_it_is_spent(sms_outbox: SmsOutbox) -> None:
    with time_machine.travel(NOON) as clock:
        send_code(MOBILE, FOR, actor=VISITOR)
        clock.shift(10 * MINUTE)
        assert refusal(sms_outbox.code()) == ("sms_code_spent", None)


def test_the_pause_and_the_daily_limit_say_how_long_to_wait(sms_outbox: SmsOutbox) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(DAILY):
            send_code(MOBILE, FOR, actor=VISITOR)
            clock.shift(timedelta(seconds=20))
            with pytest.raises(TooMany) as paused:
                send_code(MOBILE, FOR, actor=VISITOR)
            assert (paused.value.code, paused.value.retry_after) in {
                ("sms_code_too_soon", 40),
                ("sms_codes_used_up", 12 * 3600 - 9 * 60 - 20),
            }
            clock.shift(timedelta(seconds=40))
        with pytest.raises(TooMany) as used_up:
            send_code(MOBILE, FOR, actor=VISITOR)
        assert (used_up.value.code, used_up.value.retry_after) == ("sms_codes_used_up", 12 * 3600 - 10 * 60)
    assert len(sms_outbox.sent) == DAILY


def test_what_could_not_be_sent_leaves_no_trace(sms_outbox: SmsOutbox) -> None:
    sms_outbox.broken = True
    for _ in range(DAILY + 1):
        with pytest.raises(Unavailable):
            send_code(MOBILE, FOR, actor=VISITOR)
    sms_outbox.broken = False
    send_code(MOBILE, FOR, actor=VISITOR)
    assert check_code(MOBILE, FOR, sms_outbox.code())
