"""Each write about changes that need a review, made ready to be sent."""

from collections.abc import Callable
from typing import Any

from chalice.test import HTTPResponse

from tests.support.api import Api
from tests.support.individuals import become_individual
from tests.support.people import CODE

Request = Callable[[], HTTPResponse]
FIRST = '"1"'
NEW_NAME = "象山县人民医院"


def become_enterprise(api: Api, **changes: Any) -> None:
    """Register, be approved, and sign in."""
    assert api.register(**changes).status_code == 201
    api.become_administrator()
    code = changes.get("code", CODE)
    api.call("POST", f"/reviews/{code}/decision", {"decision": "approve"}, if_match=FIRST)
    assert api.sign_in(changes.get("user_name", "hospital01")).status_code == 201


def edit_organisation(api: Api) -> Request:
    """What needs no review."""
    become_enterprise(api)
    form = {"address": "丹东街道新华路12号", "email": "new@hospital.example.cn"}
    return lambda: api.call("PUT", "/organisation/details", form, if_match='"2"')


def ask_organisation_change(api: Api) -> Request:
    """Another name of an organisation."""
    become_enterprise(api)
    return lambda: api.call("POST", "/organisation/change", {"name": NEW_NAME})


def withdraw_organisation_change(api: Api) -> Request:
    """And no longer."""
    assert ask_organisation_change(api)().status_code == 201
    return lambda: api.call("DELETE", "/organisation/change", if_match=FIRST)


def ask_individual_change(api: Api) -> Request:
    """Another name of a person."""
    become_individual(api)
    return lambda: api.call("POST", "/individual/change", {"name": "张维"})


def withdraw_individual_change(api: Api) -> Request:
    """And no longer."""
    assert ask_individual_change(api)().status_code == 201
    return lambda: api.call("DELETE", "/individual/change", if_match=FIRST)


def decide_change(api: Api) -> Request:
    """The administrator's answer."""
    owner = ask_individual_change(api)().json_body["owner"]
    api.become_administrator()
    return lambda: api.call("POST", f"/changes/{owner}/decision", {"decision": "approve"}, if_match=FIRST)


def show_changed_id(api: Api) -> Request:
    """A new citizen ID, whole."""
    become_individual(api)
    asked = api.call("POST", "/individual/change", {"citizen_id": "23018319900814072X"}).json_body
    api.become_administrator()
    return lambda: api.call("POST", f"/changes/{asked['owner']}/citizen-id")


CHANGE_WRITES: dict[tuple[str, str], Callable[[Api], Request]] = {
    ("PUT", "/organisation/details"): edit_organisation,
    ("POST", "/organisation/change"): ask_organisation_change,
    ("DELETE", "/organisation/change"): withdraw_organisation_change,
    ("POST", "/individual/change"): ask_individual_change,
    ("DELETE", "/individual/change"): withdraw_individual_change,
    ("POST", "/changes/{owner}/decision"): decide_change,
    ("POST", "/changes/{owner}/citizen-id"): show_changed_id,
}
