"""Forgotten passwords set anew while others do the same: one wins, and nobody keeps an old session."""

import json
import time
from functools import partial

import pytest

from infra.local.transport import Answer, fetch
from tests.stack.local_stack import LocalStack
from tests.stack.pauses import forget_pause
from tests.stack.visitors import SECONDS, Visitors, at_once, new_credit_code, refused_fields
from tests.support.people import PASSWORD

pytestmark = pytest.mark.stack

RIVALS = 20
PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def visitors(local_stack: LocalStack) -> Visitors:
    """Visitors of the stack of this test run."""
    return Visitors(local_stack)


def registered(visitors: Visitors, user_name: str, mobile: str) -> dict[str, str]:
    """A new account; the form that asks for its reset."""
    code = visitors.sms_codes([mobile])[mobile]
    number = new_credit_code(60_000_000 + int(mobile[-4:]))
    answer = visitors.register(user_name=user_name, mobile=mobile, sms_code=code, code=number)
    assert answer.status == 201, answer.body
    return {"user_name": user_name, "mobile": mobile}


def reset_code(visitors: Visitors, form: dict[str, str]) -> str:
    """The code that the worker sends."""
    mobile = form["mobile"]
    forget_pause(visitors.stack, mobile)
    before = len(texts(visitors, mobile))
    assert visitors.post("/password-resets/codes", form).status == 204
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(found := texts(visitors, mobile)) == before:
        assert time.monotonic() < deadline, "no code came"
        time.sleep(0.25)
    return found[-1].partition("验证码")[2][:6]


def texts(visitors: Visitors, mobile: str) -> list[str]:
    """The SMS that a number got, oldest first."""
    return [sms.text for sms in visitors.stack.sent().sms if sms.to.endswith(mobile)]


def token(visitors: Visitors, form: dict[str, str]) -> str:
    """What sets a new password."""
    answer = visitors.post("/password-resets", form | {"sms_code": reset_code(visitors, form)})
    assert answer.status == 201, answer.body
    return str(answer.json()["reset_token"])


def set_password(visitors: Visitors, reset_token: str, password: str) -> Answer:
    """The last step, which takes no human check."""
    form = {"reset_token": reset_token, "password": password}
    return send(visitors, "/password-resets/passwords", form)


def send(visitors: Visitors, path: str, form: dict[str, str]) -> Answer:
    """Send a form as it is."""
    url, headers = f"{visitors.stack.api_url}{path}", {"content-type": "application/json"}
    return fetch(url, "POST", body=json.dumps(form).encode(), headers=headers, seconds=SECONDS)


def sign_in(visitors: Visitors, user_name: str, password: str) -> Answer:
    """Try to sign in."""
    form = {"kind": "enterprise", "user_name": user_name, "password": password}
    return visitors.post("/sessions", form)


def test_one_of_twenty_gets_through_with_one_code(visitors: Visitors) -> None:
    form = registered(visitors, "forgot01", "13970000001")
    shown = form | {"sms_code": reset_code(visitors, form)}
    answers = at_once([partial(visitors.post, "/password-resets", shown) for _ in range(RIVALS)])
    assert sorted(answer.status for answer in answers) == [201] + [422] * (RIVALS - 1)
    refused = {each for answer in answers if answer.status == 422 for each in refused_fields(answer)}
    assert refused == {("sms_code", "sms_code_spent")}


def test_one_of_twenty_passwords_is_set_with_one_token(visitors: Visitors) -> None:
    form = registered(visitors, "forgot02", "13970000002")
    opens = token(visitors, form)
    passwords = [f"new-word-{number:02d}" for number in range(RIVALS)]
    answers = at_once([partial(set_password, visitors, opens, password) for password in passwords])
    won = [password for password, answer in zip(passwords, answers, strict=True) if answer.status == 204]
    assert len(won) == 1, [answer.body for answer in answers]
    refused = {each for answer in answers if answer.status == 422 for each in refused_fields(answer)}
    assert refused == {("reset_token", "reset_token_spent")}
    assert sign_in(visitors, "forgot02", won[0]).status == 201
    assert sign_in(visitors, "forgot02", PASSWORD).status == 401


def test_no_session_of_the_old_password_outlives_the_new_one(visitors: Visitors) -> None:
    form = registered(visitors, "forgot03", "13970000003")
    opens = token(visitors, form)
    log_ins = [partial(sign_in, visitors, "forgot03", PASSWORD) for _ in range(4)]
    reset, *signed_in = at_once([partial(set_password, visitors, opens, "new-word-77"), *log_ins])
    assert reset.status == 204, reset.body
    assert {answer.status for answer in signed_in} <= {201, 401}
    assert [kept(visitors, answer) for answer in signed_in if answer.status == 201].count(True) == 0


def kept(visitors: Visitors, signed_in: Answer) -> bool:
    """Whether the session that was begun is still one."""
    cookie = dict(signed_in.headers)["Set-Cookie"].partition(";")[0]
    url = f"{visitors.stack.api_url}/sessions/current"
    return fetch(url, headers={"cookie": cookie}, seconds=SECONDS).status == 200
