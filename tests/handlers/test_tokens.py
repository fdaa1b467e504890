"""API tokens over HTTP: made and revoked by the organisation, used by its systems."""

from datetime import timedelta
from typing import Any

import pytest
from chalice.test import HTTPResponse

from chalicelib.adapters.tables.accounts import AccountItem, account_item
from chalicelib.adapters.tables.organisations import ORGANISATION, OrganisationItem
from chalicelib.adapters.tables.tokens import TokenItem
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import today
from chalicelib.domain.organisations.review import ReviewState
from tests.support.api import Api
from tests.support.audit import entries
from tests.support.forms import instrument_form
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import CODE
from tests.support.stage import Stage, stage

__all__ = ["stage"]

FORM: dict[str, Any] = {"name": "资产系统", "scope": "write"}


@pytest.fixture
def clerk(stage: Stage) -> Api:
    """The hospital's own account, which has no tokens yet."""
    hospital = stage.cast["hospital"]
    stage.prepare("add_instrument", hospital)
    stage.api.bearer = ""
    stage.api.cookie = hospital.cookie
    for item in TokenItem.query(f"ACCOUNT#{hospital.account.id}", TokenItem.sk.startswith("TOKEN#")):
        item.delete()
    return stage.api


def make(api: Api, **changes: Any) -> Any:
    """A new token."""
    answer = api.call("POST", "/tokens", FORM | changes)
    assert answer.status_code == 201, answer.body
    return answer.json_body


def by_token(api: Api, text: str, method: str, path: str, body: Any = None) -> HTTPResponse:
    """One request of a system."""
    kept, api.bearer = api.bearer, text
    try:
        return api.call(method, path, body)
    finally:
        api.bearer = kept


def listed(api: Api) -> list[dict[str, Any]]:
    """The tokens as the organisation sees them."""
    found: list[dict[str, Any]] = api.call("GET", "/tokens").json_body["items"]
    return found


def test_a_token_is_shown_once_and_listed_without_its_text(clerk: Api) -> None:
    made = make(clerk)
    assert made["text"].startswith("qj_")
    assert made["token"]["ends_on"] == (today() + timedelta(days=90)).isoformat()
    assert listed(clerk) == [made["token"]]
    assert made["text"].partition(".")[2] not in clerk.call("GET", "/tokens").body.decode()


def test_what_a_system_does_stands_under_the_name_of_its_token(clerk: Api) -> None:
    made = make(clerk)
    added = by_token(clerk, made["text"], "POST", "/instruments", instrument_form())
    assert added.status_code == 201
    newest, before, *_ = clerk.call("GET", "/audit").json_body["items"]
    assert (newest["action"], newest["actor"]["token"]) == ("instrument_added", "资产系统")
    assert newest["actor"]["user_name"] == "hospital"
    assert (before["action"], before["actor"]["token"]) == ("token_made", None)
    assert before["targets"][0]["name"] == "资产系统"


def test_its_use_is_known_to_the_hour(clerk: Api) -> None:
    made = make(clerk)
    assert made["token"]["used_at"] is None
    by_token(clerk, made["text"], "GET", "/instruments")
    assert listed(clerk)[0]["used_at"].endswith(":00:00Z")


def test_one_that_was_revoked_is_refused_from_the_next_request_on(clerk: Api) -> None:
    made = make(clerk)
    path = f"/tokens/{made['token']['id']}"
    assert clerk.call("DELETE", path).status_code == 204
    refused = by_token(clerk, made["text"], "GET", "/instruments")
    assert (refused.status_code, refused.json_body["code"]) == (401, "token_wrong")
    assert refused.headers["WWW-Authenticate"] == 'Bearer realm="qiangjian", error="invalid_token"'
    assert clerk.call("DELETE", path).status_code == 404
    assert [each.action for each in entries(CODE)][:2] == [Action.BEARER_REVOKED, Action.BEARER_MADE]


@pytest.mark.parametrize("text", ["", "x", "qj_x", f"qj_{'0' * 26}0.{'x' * 43}"])
@pytest.mark.parametrize("path", ["/instruments", "/human-check"])
def test_a_wrong_token_is_refused_whatever_it_is_for(clerk: Api, text: str, path: str) -> None:
    answer = clerk.call("GET", path, authorization=f"Bearer {text}")
    assert (answer.status_code, answer.json_body["code"]) == (401, "token_wrong")


def test_a_wrong_secret_opens_nothing(clerk: Api) -> None:
    text = make(clerk)["text"]
    wrong = text[:-1] + ("A" if text[-1] != "A" else "B")
    assert by_token(clerk, wrong, "GET", "/instruments").json_body["code"] == "token_wrong"


def test_beside_a_token_the_cookie_is_not_looked_at(clerk: Api) -> None:
    reading = make(clerk, scope="read")["text"]
    answer = by_token(clerk, reading, "POST", "/instruments", instrument_form())
    assert (answer.status_code, answer.json_body["code"]) == (403, "token_read_only")


def test_credentials_of_another_scheme_are_not_for_us(clerk: Api) -> None:
    assert clerk.call("GET", "/tokens", authorization="Basic eDp5").status_code == 200


def test_without_a_session_the_answer_says_what_is_wanted(clerk: Api) -> None:
    clerk.cookie = ""
    answer = clerk.call("GET", "/instruments")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="qiangjian"'


def test_an_ended_one_says_so_and_gives_its_place_away(clerk: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make(clerk, ends_on=today().isoformat())
    tomorrow = clock.now() + timedelta(days=1)
    with monkeypatch.context() as later:
        later.setattr(clock, "now", lambda: tomorrow)
        refused = by_token(clerk, made["text"], "GET", "/instruments")
    assert (refused.status_code, refused.json_body["code"]) == (401, "token_ended")


def test_there_are_ten_at_most_until_one_is_revoked(clerk: Api) -> None:
    first, *_ = [make(clerk, name=f"系统{number}") for number in range(10)]
    refused = clerk.call("POST", "/tokens", FORM)
    assert (refused.status_code, refused.json_body["code"]) == (409, "tokens_used_up")
    assert clerk.call("DELETE", f"/tokens/{first['token']['id']}").status_code == 204
    assert by_token(clerk, make(clerk)["text"], "GET", "/instruments").status_code == 200
    assert by_token(clerk, first["text"], "GET", "/instruments").status_code == 401


def test_what_becomes_of_the_organisation_holds_with_the_next_request(clerk: Api) -> None:
    text = make(clerk)["text"]
    pending = OrganisationItem.review_state.set(ReviewState.PENDING)
    OrganisationItem(CODE, ORGANISATION).update([pending])
    refused = by_token(clerk, text, "GET", "/instruments")
    assert (refused.status_code, refused.json_body["code"]) == (403, "not_approved")
    assert by_token(clerk, text, "GET", "/organisation").status_code == 200


def test_one_of_a_suspended_account_is_refused(clerk: Api, stage: Stage) -> None:
    made = make(clerk)
    account_item(stage.cast["hospital"].account.id).update([AccountItem.suspended_at.set(clock.now())])
    refused = by_token(clerk, made["text"], "GET", "/instruments")
    assert (refused.status_code, refused.json_body["code"]) == (401, "token_suspended")


def test_a_changed_code_leaves_its_ledger_where_it_was(clerk: Api) -> None:
    made = make(clerk)
    by_token(clerk, made["text"], "POST", "/instruments", instrument_form())
    before = by_token(clerk, made["text"], "GET", "/instruments").json_body
    OrganisationItem(CODE, ORGANISATION).update([OrganisationItem.code.set("911100006000373413")])
    assert by_token(clerk, made["text"], "GET", "/instruments").json_body == before
    assert before["items"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_takes_it(clerk: Api, kind: str) -> None:
    for field in ("name", "scope", "ends_on"):
        if field == "ends_on" and kind in ("blank", "blanks", "nothing"):
            continue
        assert refused_fields(clerk, "POST", "/tokens", FORM | {field: HOSTILE[kind]}) == {field}


@pytest.mark.parametrize(("days", "code"), [(-1, "token_ends_before_today"), (366, "token_ends_too_late")])
def test_a_last_day_out_of_range_is_told_at_its_field(clerk: Api, days: int, code: str) -> None:
    wanted = (today() + timedelta(days=days)).isoformat()
    answer = clerk.call("POST", "/tokens", FORM | {"ends_on": wanted})
    assert [(each["field"], each["code"]) for each in answer.json_body["fields"]] == [("ends_on", code)]
