"""Every write of the API leaves exactly one entry; a new route that leaves none fails here."""

from collections.abc import Callable

import pytest
from chalice.test import HTTPResponse

import app  # noqa: F401 - declares every operation
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.handlers.api.endpoint import ENDPOINTS
from chalicelib.handlers.workbook_workers import WORKBOOK_WRITER
from chalicelib.services.workbooks import end
from tests.support.api import Api
from tests.support.audit import every_entry
from tests.support.change_writes import CHANGE_WRITES
from tests.support.forms import instrument_form
from tests.support.individuals import become_individual, individual_form, store_organisation
from tests.support.own_writes import OWN_WRITES
from tests.support.people import CITIZEN_ID, CODE, MOBILE, registration
from tests.support.session import sign_in

Request = Callable[[], HTTPResponse]
FIRST = '"1"'
CORRECTION = {
    "organisation_name": "象山县第一人民医院",
    "division": "330225",
    "legal_representative": "李四",
    "email": "",
}


def _clerk(api: Api) -> None:
    api.cookie = sign_in(CODE)


def _instrument(api: Api) -> str:
    _clerk(api)
    return str(api.call("POST", "/instruments", instrument_form()).json_body["id"])


def _asked(api: Api) -> str:
    """An individual has asked the hospital; its clerk is signed in."""
    store_organisation()
    become_individual(api)
    assert api.call("POST", "/association", {"code": CODE}).status_code == 201
    _clerk(api)
    return str(api.call("GET", "/authorisations").json_body["items"][0]["account_id"])


def ask_for_code(api: Api) -> Request:
    return api.ask_for_code


def register_enterprise(api: Api) -> Request:
    api.ask_for_code()
    form = registration(sms_code=api.sms.code(), human_check=api.human_check())
    return lambda: api.call("POST", "/registrations", form)


def register_individual(api: Api) -> Request:
    api.ask_for_code(MOBILE)
    form = individual_form(mobile=MOBILE, sms_code=api.sms.code(), human_check=api.human_check())
    return lambda: api.call("POST", "/registrations/individual", form)


def log_in(api: Api) -> Request:
    api.register()
    return api.sign_in


def log_out(api: Api) -> Request:
    _clerk(api)
    return lambda: api.call("DELETE", "/sessions/current")


def correct_registration(api: Api) -> Request:
    api.register()
    api.become_administrator()
    refusal = {"decision": "refuse", "reason": "名称不符"}
    api.call("POST", f"/reviews/{CODE}/decision", refusal, if_match=FIRST)
    api.sign_in()
    return lambda: api.call("PUT", "/organisation", CORRECTION, if_match='"2"')


def decide_review(api: Api) -> Request:
    api.register()
    api.become_administrator()
    return lambda: api.call("POST", f"/reviews/{CODE}/decision", {"decision": "approve"}, if_match=FIRST)


def show_citizen_id(api: Api) -> Request:
    api.register(legal_representative_id=CITIZEN_ID)
    api.become_administrator()
    return lambda: api.call("POST", f"/reviews/{CODE}/citizen-id")


def edit_individual(api: Api) -> Request:
    become_individual(api)
    shown = api.call("GET", "/individual").json_body
    kept = {name: shown[name] for name in ("sex", "division", "address", "ethnic_group")}
    return lambda: api.call("PUT", "/individual", kept | {"email": "new@example.cn"}, if_match=FIRST)


def ask_for_association(api: Api) -> Request:
    store_organisation()
    become_individual(api)
    return lambda: api.call("POST", "/association", {"code": CODE})


def end_association(api: Api) -> Request:
    ask_for_association(api)()
    return lambda: api.call("DELETE", "/association", if_match=FIRST)


def decide_on_association(api: Api) -> Request:
    path = f"/authorisations/{_asked(api)}/decision"
    return lambda: api.call("POST", path, {"decision": "approve"}, if_match=FIRST)


def remove_authorisation(api: Api) -> Request:
    path = f"/authorisations/{_asked(api)}"
    return lambda: api.call("DELETE", path, if_match=FIRST)


def add_instrument(api: Api) -> Request:
    _clerk(api)
    return lambda: api.call("POST", "/instruments", instrument_form())


def edit_instrument(api: Api) -> Request:
    path = f"/instruments/{_instrument(api)}"
    return lambda: api.call("PUT", path, instrument_form(place="门诊"), if_match=FIRST)


def delete_instrument(api: Api) -> Request:
    path = f"/instruments/{_instrument(api)}"
    return lambda: api.call("DELETE", path, if_match=FIRST)


def act_on_instruments(api: Api) -> Request:
    targets = [{"id": _instrument(api), "version": 1}]
    return lambda: api.call("POST", "/instruments/actions", {"action": "disable", "instruments": targets})


def start_import(api: Api) -> Request:
    _clerk(api)
    return lambda: api.call("POST", "/imports", {"file_name": "台账.xlsx", "size": 1000})


def start_export(api: Api) -> Request:
    _clerk(api)
    return lambda: api.call("POST", "/exports", {})


def download(api: Api) -> Request:
    job = start_export(api)().json_body
    end.write_workbook(CODE, job["id"], lambda _: Conditions(), now, actor=WORKBOOK_WRITER)
    return lambda: api.call("POST", f"/jobs/{job['id']}/download")


def read_messages(api: Api) -> Request:
    _clerk(api)
    return lambda: api.call("POST", "/messages/read", {})


PREPARED: dict[tuple[str, str], Callable[[Api], Request]] = {
    ("POST", "/sms-codes"): ask_for_code,
    ("POST", "/registrations"): register_enterprise,
    ("POST", "/registrations/individual"): register_individual,
    ("POST", "/sessions"): log_in,
    ("DELETE", "/sessions/current"): log_out,
    ("PUT", "/organisation"): correct_registration,
    ("POST", "/reviews/{organisation_id}/decision"): decide_review,
    ("POST", "/reviews/{organisation_id}/citizen-id"): show_citizen_id,
    ("PUT", "/individual"): edit_individual,
    ("POST", "/association"): ask_for_association,
    ("DELETE", "/association"): end_association,
    ("POST", "/authorisations/{account_id}/decision"): decide_on_association,
    ("DELETE", "/authorisations/{account_id}"): remove_authorisation,
    ("POST", "/instruments"): add_instrument,
    ("PUT", "/instruments/{instrument_id}"): edit_instrument,
    ("DELETE", "/instruments/{instrument_id}"): delete_instrument,
    ("POST", "/instruments/actions"): act_on_instruments,
    ("POST", "/imports"): start_import,
    ("POST", "/exports"): start_export,
    ("POST", "/jobs/{job_id}/download"): download,
    ("POST", "/messages/read"): read_messages,
    **OWN_WRITES,
    **CHANGE_WRITES,
}
WRITES = {(each.method, each.path): each.audit for each in ENDPOINTS if each.method != "GET"}


def test_every_write_is_prepared_here() -> None:
    assert WRITES.keys() == PREPARED.keys()


@pytest.mark.parametrize(("route", "actions"), WRITES.items())
def test_a_write_leaves_exactly_one_entry_that_it_declares(
    api: Api, route: tuple[str, str], actions: tuple[Action, ...]
) -> None:
    send = PREPARED[route](api)
    before = every_entry()
    answer = send()
    assert answer.status_code < 300, answer.body
    (left,) = (every_entry() - before).elements()
    assert left in actions


@pytest.mark.parametrize("route", [("POST", "/sessions"), ("PUT", "/instruments/{instrument_id}")])
def test_what_is_refused_leaves_at_most_that_it_was_tried(api: Api, route: tuple[str, str]) -> None:
    send = PREPARED[route](api)
    send()
    before = every_entry()
    again = api.sign_in(password="wrong-one-7") if route[1] == "/sessions" else send()
    assert again.status_code in (401, 412)
    left = list((every_entry() - before).elements())
    assert left == (["log_in_failed"] if route[1] == "/sessions" else [])
