"""The administration of accounts over HTTP."""

import pytest

from chalicelib.domain.accounts.caller import AccountKind
from tests.support.accounts import ACCOUNT_ID, stored_account
from tests.support.api import ADMINISTRATOR, Api
from tests.support.people import MOBILE, PASSWORD, USER_NAME
from tests.support.prepared.administration import OTHER_MOBILE, REASON
from tests.support.rosters import EXPERT, REGIONAL, encoded


@pytest.fixture
def administrator(api: Api) -> Api:
    """Signed in, with somebody else's account to look after."""
    api.become_administrator()
    stored_account(organisation_id=None)
    return api


def test_accounts_are_listed_without_what_is_secret(administrator: Api) -> None:
    (listed,) = administrator.call("GET", "/accounts?kind=enterprise&user_name=HOSP").json_body["items"]
    assert listed["user_name"] == USER_NAME
    assert listed["mobile"] == "138****1234"
    assert "password_hash" not in listed
    everybody = administrator.call("GET", "/accounts").json_body["items"]
    assert [each["user_name"] for each in everybody] == [USER_NAME, ADMINISTRATOR]


@pytest.mark.parametrize("query", ["kind=king", "user_name=%25", "cursor=x", "mobile=1"])
def test_a_wrong_query_is_refused(administrator: Api, query: str) -> None:
    assert administrator.call("GET", f"/accounts?{query}").status_code in (400, 422)


def test_an_account_is_suspended_and_restored(administrator: Api) -> None:
    suspended = administrator.call("POST", f"/accounts/{ACCOUNT_ID}/suspension", REASON)
    assert suspended.json_body["suspension_reason"] == REASON["reason"]
    cookie = administrator.cookie
    refused = administrator.sign_in()
    assert (refused.status_code, refused.json_body["code"]) == (403, "account_suspended")
    assert "400-813-5888" in refused.json_body["detail"]
    administrator.cookie = cookie
    restored = administrator.call("POST", f"/accounts/{ACCOUNT_ID}/restoration", REASON)
    assert restored.json_body["suspended_at"] is None
    assert administrator.sign_in().status_code == 201


def test_a_reason_is_needed(administrator: Api) -> None:
    refused = administrator.call("POST", f"/accounts/{ACCOUNT_ID}/suspension", {"reason": " "})
    assert refused.status_code == 422


def test_a_mobile_is_replaced(administrator: Api) -> None:
    path = f"/accounts/{ACCOUNT_ID}"
    assert administrator.call("POST", f"{path}/mobile-codes", {"mobile": OTHER_MOBILE}).status_code == 204
    form = REASON | {"mobile": OTHER_MOBILE, "sms_code": administrator.sms.code()}
    assert administrator.call("PUT", f"{path}/mobile", form).json_body["mobile"] == "139****8888"


def test_a_password_code_goes_to_the_owner(administrator: Api) -> None:
    assert administrator.call("POST", f"/accounts/{ACCOUNT_ID}/password-codes").status_code == 204
    assert administrator.sms.sent[-1][0] == MOBILE


def test_a_roster_from_the_workbook_to_the_accounts(administrator: Api) -> None:
    wrong = ("专家", "expert02", "王小明", "123", "", "")
    form = {"file_name": "名单.xlsx", "content": encoded(EXPERT, wrong, REGIONAL)}
    uploaded = administrator.call("POST", "/rosters", form, idempotency_key="k1")
    assert uploaded.status_code == 201
    roster = uploaded.json_body
    assert (roster["total"], roster["waiting"], roster["refused"]) == (3, 2, 1)
    (error,) = roster["lines"][1]["errors"]
    assert (roster["lines"][1]["number"], error["column"], error["code"]) == (3, "手机号", "mobile_form")
    made = administrator.call("POST", f"/rosters/{roster['id']}/accounts").json_body
    assert (made["created"], made["waiting"]) == (2, 0)
    assert administrator.call("GET", f"/rosters/{roster['id']}").json_body == made
    assert "初始密码" in administrator.sms.sent[-1][1]


def test_nobody_else_may(api: Api) -> None:
    stored_account(kind=AccountKind.ADMINISTRATOR, organisation_id=None, division="330225")
    assert api.sign_in(USER_NAME, PASSWORD, "administrator").status_code == 201
    assert api.call("GET", "/accounts").status_code == 403


def test_what_is_no_base64_is_refused_at_its_field(administrator: Api) -> None:
    refused = administrator.call("POST", "/rosters", {"file_name": "名单.xlsx", "content": "%%%"})
    assert [(each["field"], each["code"]) for each in refused.json_body["fields"]] == [
        ("content", "not_base64")
    ]
