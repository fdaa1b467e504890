"""Another authorisation or licence by review: in force and kept once approved, gone where it is not."""

from typing import Any

import pytest

from chalicelib.domain.changes.papers import REVIEWED
from chalicelib.services.documents import claim
from tests.handlers.test_changes import administrator, ask, decide
from tests.services.documents.arriving import look_at_all
from tests.support.api import Api
from tests.support.audit import entries
from tests.support.authorisations import authorisation_form
from tests.support.documents import jpeg, kept, pdf, png, upload
from tests.support.enterprises import FIRST, become_enterprise
from tests.support.hostile import HOSTILE
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in

INSTITUTE = "institute01"
PROLONGED = authorisation_form(
    certificate_number="（浙）法计〔2026〕0301号", regions=["330200"], valid_until="2035-12-31"
)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claim, "SECONDS_UNTIL_LOOKED_AT", 0)


@pytest.fixture
def institute(api: Api) -> Api:
    """An approved institution with licence, certificate and a photo, signed in."""
    papers = {
        "business_licence": upload(api, pdf(), "business_licence", "法人证书.pdf"),
        "authorisation_certificate": upload(api, png(), "authorisation_certificate", "授权证书.png"),
        "photos": [upload(api, jpeg(), "organisation_photo", "大门.jpg")],
    }
    assert api.register_institution(**papers).status_code == 201
    api.become_administrator()
    body = {"decision": "approve"}
    assert api.call("POST", f"/reviews/{CODE}/decision", body, if_match=FIRST).status_code == 200
    as_institute(api)
    return api


def as_institute(api: Api) -> None:
    """Signed in as the institution."""
    assert api.sign_in(INSTITUTE, kind="institution").status_code == 201


def new_certificate(api: Api) -> str:
    """One more upload."""
    return upload(api, pdf(), "authorisation_certificate", "新证书.pdf", check=False)


def prolong(api: Api) -> Any:
    """Ask for the prolonged authorisation with its certificate."""
    return ask(api, authorisation=PROLONGED, authorisation_certificate=new_certificate(api))


def link(api: Api, document: str) -> int:
    """The status of the answer to who asks for a link."""
    return int(api.call("GET", f"/documents/{document}/link").status_code)


def test_an_approved_authorisation_comes_into_force_with_its_certificate(institute: Api) -> None:
    before = institute.call("GET", "/organisation").json_body
    asked = prolong(institute)
    (file,) = asked["documents"]
    assert asked["authorisation"]["was"] == before["authorisation"]
    assert asked["authorisation"]["asked"]["valid_until"] == "2035-12-31"
    assert (file["was"]["name"], file["asked"]["name"]) == ("授权证书.png", "新证书.pdf")
    assert institute.call("GET", "/organisation").json_body == before
    administrator(institute, "330000")
    assert [link(institute, file[each]["id"]) for each in ("was", "asked")] == [200, 200]
    administrator(institute, "110000")
    assert link(institute, file["asked"]["id"]) == 404
    administrator(institute)
    assert decide(institute, asked["owner"]).status_code == 200
    as_institute(institute)
    now = institute.call("GET", "/organisation").json_body
    assert (now["authorisation"]["valid_until"], now["authorisation"]["regions"]) == (
        "2035-12-31",
        ["330200"],
    )
    assert now["authorisation_certificate"]["id"] == file["asked"]["id"]
    assert (now["business_licence"], now["photos"]) == (before["business_licence"], before["photos"])
    assert [link(institute, file[each]["id"]) for each in ("was", "asked")] == [404, 200]
    assert len(kept()) == 4
    assert any(look_at_all())
    assert not [key for key in kept() if file["was"]["id"] in key]
    assert len(kept()) == 3


@pytest.mark.parametrize("end", ["refused", "withdrawn"])
def test_files_of_a_change_that_comes_to_nothing_are_let_go_of(institute: Api, end: str) -> None:
    before = institute.call("GET", "/organisation").json_body
    asked = prolong(institute)
    if end == "withdrawn":
        assert institute.call("DELETE", "/organisation/change", if_match=FIRST).status_code == 200
    else:
        administrator(institute)
        assert decide(institute, asked["owner"], "证书看不清").status_code == 200
        as_institute(institute)
    ended = institute.call("GET", "/organisation/change").json_body
    assert (ended["state"], ended["documents"]) == (end, asked["documents"])
    assert link(institute, asked["documents"][0]["asked"]["id"]) == 404
    assert link(institute, asked["documents"][0]["was"]["id"]) == 200
    assert institute.call("GET", "/organisation").json_body == before
    assert any(look_at_all())
    assert len(kept()) == 3
    assert prolong(institute)["version"] == 3


def test_any_organisation_hands_in_a_new_licence_alone(api: Api) -> None:
    become_enterprise(api)
    first = upload(api, pdf(), "business_licence", "营业执照.pdf", check=False)
    asked = ask(api, business_licence=first)
    assert ask(api, business_licence=first) == asked
    (file,) = asked["documents"]
    assert (file["was"], file["asked"]["name"], asked["fields"]) == (None, "营业执照.pdf", [])
    administrator(api)
    assert decide(api, asked["owner"]).status_code == 200
    api.sign_in()
    assert api.call("GET", "/organisation").json_body["business_licence"]["id"] == first
    assert not any(look_at_all()[1:])
    same = api.call("POST", "/organisation/change", {"business_licence": first})
    assert same.json_body["fields"][0]["code"] == "nothing_changed"


def test_a_file_is_handed_in_once(institute: Api) -> None:
    gone = institute.call("POST", "/organisation/change", {"business_licence": "0" * 26})
    (wrong,) = gone.json_body["fields"]
    assert (wrong["field"], wrong["code"]) == ("business_licence", "document_gone")
    first = new_certificate(institute)
    ask(institute, authorisation_certificate=first)
    institute.call("DELETE", "/organisation/change", if_match=FIRST)
    assert ask(institute, authorisation_certificate=first)["version"] == 3


def test_a_file_of_somebody_else_is_refused_at_its_field(institute: Api) -> None:
    licence = institute.call("GET", "/organisation").json_body["business_licence"]["id"]
    institute.cookie = sign_in(ANOTHER_CODE)
    answer = institute.call("POST", "/organisation/change", {"business_licence": licence})
    (wrong,) = answer.json_body["fields"]
    assert (wrong["field"], wrong["code"]) == ("business_licence", "document_claimed")
    assert institute.call("GET", "/organisation/change").json_body["state"] == "none"
    assert any(look_at_all())
    assert len(kept()) == 3


@pytest.mark.parametrize(
    ("authorisation", "field"),
    [
        (authorisation_form(valid_until="2025-01-01"), "authorisation.valid_until"),
        (authorisation_form(scope=[{"item": "无此项"}]), "authorisation.scope"),
        (authorisation_form(regions=["999999"]), "authorisation.regions"),
        (authorisation_form(regions=[]), "authorisation.regions"),
        (authorisation_form(level="world"), "authorisation.level"),
        (authorisation_form(certificate_number=""), "authorisation.certificate_number"),
        (PROLONGED, "authorisation_certificate"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(institute: Api, authorisation: Any, field: str) -> None:
    form = {"authorisation": authorisation}
    if field != "authorisation_certificate":
        form["authorisation_certificate"] = new_certificate(institute)
    answer = institute.call("POST", "/organisation/change", form)
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json_body["fields"]] == [field]


def test_an_enterprise_has_no_authorisation_to_change(api: Api) -> None:
    become_enterprise(api)
    form = {"authorisation": PROLONGED, "authorisation_certificate": new_certificate(api)}
    answer = api.call("POST", "/organisation/change", form)
    assert {(each["field"], each["code"]) for each in answer.json_body["fields"]} == {
        ("authorisation", "authorisation_unwanted"),
        ("authorisation_certificate", "authorisation_unwanted"),
    }


@pytest.mark.parametrize("field", [each.value for each in REVIEWED])
def test_hostile_ids_of_files_are_refused_at_their_field(institute: Api, field: str) -> None:
    for value in HOSTILE.values():
        answer = institute.call("POST", "/organisation/change", {field: value})
        assert answer.status_code == 422, (value, answer.body)
        assert {each["field"] for each in answer.json_body["fields"]} <= {field, "name"}


def test_the_audit_names_what_was_and_is_asked_for_but_no_ids_of_files(institute: Api) -> None:
    asked = prolong(institute)
    (entry,) = [each for each in entries(CODE) if each.action == "change_requested"]
    (told,) = entry.targets
    assert (told.before["documents"], told.after["documents"]) == ("授权证书.png", "新证书.pdf")
    assert (told.before["valid_until"], told.after["valid_until"]) == ("2028-05-31", "2035-12-31")
    assert "authorised_scope" not in told.after
    assert asked["documents"][0]["asked"]["id"] not in str(told)
