"""The former number of an account is told that it was replaced."""

import pytest

from chalicelib.domain.notices.delivery import DeliveryState
from chalicelib.domain.notices.ports import SendError
from chalicelib.handlers.notice_workers import send
from chalicelib.services.notices import send_mobile_replaced as service
from tests.support.carriers import SmsOutbox
from tests.support.people import MOBILE, USER_NAME
from tests.support.queue import records

pytestmark = pytest.mark.usefixtures("aws")

NEWS = {"kind": "mobile_replaced", "mobile": MOBILE, "user_name": USER_NAME, "masked": "139****8888"}


@pytest.fixture
def outbox(monkeypatch: pytest.MonkeyPatch) -> SmsOutbox:
    """Where the SMS go."""
    made = SmsOutbox()
    monkeypatch.setattr(service, "sms", lambda: made)
    return made


def test_it_says_what_was_done_and_whom_to_call(outbox: SmsOutbox) -> None:
    assert not send(records(NEWS))["batchItemFailures"]
    ((to, text),) = outbox.sent
    assert to == MOBILE
    assert USER_NAME in text
    assert "139****8888" in text
    assert "400-813-5888" in text


@pytest.mark.parametrize(
    ("temporary", "state"), [(True, DeliveryState.POSTPONED), (False, DeliveryState.FAILED)]
)
def test_what_the_carrier_cannot_take_now_comes_again(
    outbox: SmsOutbox, temporary: bool, state: DeliveryState
) -> None:
    outbox.refused[MOBILE] = SendError("busy", temporary=temporary)
    assert service.send_mobile_replaced(MOBILE, USER_NAME, "139****8888") == {state: 1}
    assert bool(send(records(NEWS))["batchItemFailures"]) == temporary
