"""Administrators at work on accounts at the same moment: nothing happens twice, and one always stays."""

import time
from collections import Counter
from functools import partial
from typing import Any

import pytest

from infra.local.transport import Answer, fetch
from tests.stack.administrators import administrator_of
from tests.stack.clerk import Clerk
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import SECONDS, Visitors, at_once, new_credit_code, refused_fields
from tests.support.people import PASSWORD
from tests.support.rosters import encoded

pytestmark = pytest.mark.stack

RIVALS = 20
PATIENCE_SECONDS = 60
COUNT = {"pk": {"S": "ADMINISTRATORS"}, "sk": {"S": "NATIONAL"}}
REASON = {"reason": "核实为冒名注册"}
MOBILES = "1397500"


@pytest.fixture(scope="module")
def visitors(local_stack: LocalStack) -> Visitors:
    """Visitors of the stack of this test run."""
    return Visitors(local_stack)


@pytest.fixture(scope="module")
def administrator(visitors: Visitors) -> Clerk:
    """Who looks after the accounts."""
    return administrator_of(visitors, "keeper01", f"{MOBILES}0001")


def account_id(administrator: Clerk, user_name: str) -> str:
    """The id of an account."""
    found = administrator.call("GET", f"/accounts?user_name={user_name}").json()["items"]
    return str(found[0]["id"])


def texts(stack: LocalStack, mobile: str) -> list[str]:
    """The SMS that a number got, oldest first."""
    return [sms.text for sms in stack.sent().sms if sms.to.endswith(mobile)]


def registered(visitors: Visitors, user_name: str, mobile: str, number: int) -> None:
    """A new enterprise."""
    code = visitors.sms_codes([mobile])[mobile]
    form = {"user_name": user_name, "mobile": mobile, "sms_code": code, "code": new_credit_code(number)}
    answer = visitors.register(**form)
    assert answer.status == 201, answer.body


def test_one_of_two_last_administrators_stays(
    local_stack: LocalStack, visitors: Visitors, administrator: Clerk
) -> None:
    names = ["keeper02", "keeper03"]
    others = [
        administrator_of(visitors, name, f"{MOBILES}000{number}") for number, name in enumerate(names, 2)
    ]
    paths = [f"/accounts/{account_id(administrator, each)}/suspension" for each in names]
    actors = [administrator, administrator_of(visitors, "keeper04", f"{MOBILES}0004")]
    database, table = local_stack.client("dynamodb"), local_stack.environment["ACCOUNTS_TABLE"]
    before = int(database.get_item(TableName=table, Key=COUNT)["Item"]["active"]["N"])
    # As if there were no others: tests that share the stack have administrators of their own.
    _set_count(database, table, 2)
    answers = at_once(
        [partial(actor.call, "POST", path, REASON) for actor, path in zip(actors, paths, strict=True)]
        * (RIVALS // 2)
    )
    _set_count(database, table, before - 1)
    # On a busy machine some wait longer than the front door does.
    assert {answer.status for answer in answers} - {504} == {200, 409}
    refused = {answer.json()["code"] for answer in answers if answer.status == 409}
    assert refused == {"last_administrator"}
    signed_in = [other.call("GET", "/sessions/current").status for other in others]
    assert sorted(signed_in) == [200, 401]


def _set_count(database: Any, table: str, active: int) -> None:
    database.put_item(TableName=table, Item=COUNT | {"active": {"N": str(active)}})


def test_two_who_suspend_each_other_do_not_both_succeed(visitors: Visitors, administrator: Clerk) -> None:
    names = ["keeper05", "keeper06"]
    rivals = [
        administrator_of(visitors, name, f"{MOBILES}000{number}") for number, name in enumerate(names, 5)
    ]
    paths = [f"/accounts/{account_id(administrator, each)}/suspension" for each in reversed(names)]
    answers = at_once(
        [partial(rival.call, "POST", path, REASON) for rival, path in zip(rivals, paths, strict=True)]
        * (RIVALS // 2)
    )
    assert {answer.status for answer in answers} <= {200, 401}
    signed_in = [rival.call("GET", "/sessions/current").status for rival in rivals]
    assert sorted(signed_in) == [200, 401]


def test_no_log_in_slips_past_a_suspension(visitors: Visitors, administrator: Clerk) -> None:
    registered(visitors, "suspended01", f"{MOBILES}1001", 75_000_001)
    path = f"/accounts/{account_id(administrator, 'suspended01')}/suspension"
    form = {"kind": "enterprise", "user_name": "suspended01", "password": PASSWORD}
    log_ins = [partial(visitors.post, "/sessions", form) for _ in range(RIVALS)]
    suspended, *signed_in = at_once([partial(administrator.call, "POST", path, REASON), *log_ins])
    assert suspended.status == 200, suspended.body
    # So many at once are also held for people who guess.
    assert {answer.status for answer in signed_in} <= {201, 403, 429}
    assert not [answer for answer in signed_in if answer.status == 201 and _is_kept(visitors, answer)]
    assert visitors.post("/sessions", form).json()["code"] == "account_suspended"


def _is_kept(visitors: Visitors, signed_in: Answer) -> bool:
    cookie = dict(signed_in.headers)["Set-Cookie"].partition(";")[0]
    url = f"{visitors.stack.api_url}/sessions/current"
    return fetch(url, headers={"cookie": cookie}, seconds=SECONDS).status == 200


def test_a_roster_asked_for_by_twenty_makes_each_account_once(
    local_stack: LocalStack, administrator: Clerk
) -> None:
    mobiles = [f"{MOBILES}200{number}" for number in range(3)]
    rows = [("专家", f"rostered{mobile[-1]}", "王建国", mobile, "", "") for mobile in mobiles]
    form = {"file_name": "名单.xlsx", "content": encoded(*rows)}
    uploads = at_once(
        [partial(administrator.call, "POST", "/rosters", form, idempotency_key="race")] * RIVALS
    )
    assert {answer.status for answer in uploads} == {201}, [answer.body for answer in uploads]
    (roster_id,) = {answer.json()["id"] for answer in uploads}
    made = at_once([partial(administrator.call, "POST", f"/rosters/{roster_id}/accounts")] * RIVALS)
    assert {answer.status for answer in made} == {200}, [answer.body for answer in made]
    roster = administrator.call("GET", f"/rosters/{roster_id}").json()
    assert [(line["state"], line["told"]) for line in roster["lines"]] == [("created", True)] * 3
    sent = Counter(sms.to[-11:] for sms in local_stack.sent().sms if "初始密码" in sms.text)
    assert [sent[mobile] for mobile in mobiles] == [1, 1, 1]


def test_one_of_twenty_replaces_a_mobile_with_one_code(
    local_stack: LocalStack, visitors: Visitors, administrator: Clerk
) -> None:
    old, new = f"{MOBILES}3001", f"{MOBILES}3002"
    registered(visitors, "replaced01", old, 75_000_002)
    path = f"/accounts/{account_id(administrator, 'replaced01')}"
    assert administrator.call("POST", f"{path}/mobile-codes", {"mobile": new}).status == 204
    code = texts(local_stack, new)[-1].partition("验证码")[2][:6]
    form = REASON | {"mobile": new, "sms_code": code}
    answers = at_once([partial(administrator.call, "PUT", f"{path}/mobile", form)] * RIVALS)
    assert {answer.status for answer in answers} <= {200, 422}, [answer.body for answer in answers]
    refused = {each for answer in answers if answer.status == 422 for each in refused_fields(answer)}
    assert refused <= {("sms_code", "sms_code_spent")}
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (told := [text for text in texts(local_stack, old) if "已由管理员更换" in text]):
        assert time.monotonic() < deadline, "the old number was not told"
        time.sleep(0.25)
    time.sleep(2)
    assert len(told) == len([text for text in texts(local_stack, old) if "已由管理员更换" in text]) == 1
