"""Institutions register, are refused, correct everything, are approved, and have no ledger."""

from typing import Any

import pytest

from tests.support.api import Api
from tests.support.authorisations import authorisation_form
from tests.support.documents import jpeg, pdf, png, upload
from tests.support.individuals import become_individual
from tests.support.people import CODE, institution_registration

INSTITUTE = "institute01"
CORRECTION = {
    "organisation_name": "象山县计量检定所",
    "division": "330225",
    "legal_representative": "李四",
    "entity_type": "public_institution",
    "address": "丹东街道新华路12号",
    "authorisation": authorisation_form(regions=["330225"], scope=[{"item": "压力表", "kind": "氧气表"}]),
}
SHOWN = {
    "certificate_number": "（浙）法计〔2023〕0225号",
    "level": "county",
    "regions": ["330200", "331082"],
    "scope": [{"item": "压力表", "kind": None}, {"item": "血压计", "kind": "血压计"}],
    "valid_from": "2023-06-01",
    "valid_until": "2028-05-31",
    "standing": "valid",
}


def become_institution(api: Api) -> None:
    """Register and sign in."""
    assert api.register_institution().status_code == 201
    assert api.sign_in(INSTITUTE, kind="institution").status_code == 201


def decide(api: Api, decision: dict[str, str], version: int) -> None:
    """The administrator decides; then the institution goes on."""
    keep, api.cookie = api.cookie, ""
    if api.sign_in("reviewer01", kind="administrator").status_code == 401:
        api.become_administrator()
    answer = api.call("POST", f"/reviews/{CODE}/decision", decision, if_match=f'"{version}"')
    assert answer.status_code == 200
    api.cookie = keep


def test_an_institution_registers_and_sees_everything_it_said(api: Api) -> None:
    become_institution(api)
    session = api.call("GET", "/sessions/current").json_body
    assert (session["account"]["kind"], session["organisation"]["kind"]) == ("institution", "institution")
    own = api.call("GET", "/organisation").json_body
    assert own["authorisation"] == SHOWN
    assert (own["entity_type"], own["address"]) == ("public_institution", "宁波市鄞州区江南路1588号")


def test_files_are_handed_in_with_the_registration_and_the_correction(api: Api) -> None:
    licence = upload(api, pdf(), "business_licence", "营业执照.pdf")
    certificate = upload(api, png(), "authorisation_certificate", "授权证书.png")
    photos = [upload(api, jpeg(), "organisation_photo", f"{place}.jpg") for place in ("大门", "实验室")]
    papers = {"business_licence": licence, "authorisation_certificate": certificate, "photos": photos}
    assert api.register_institution(**papers).status_code == 201
    api.sign_in(INSTITUTE, kind="institution")
    own = api.call("GET", "/organisation").json_body
    assert own["authorisation_certificate"]["name"] == "授权证书.png"
    assert [each["name"] for each in own["photos"]] == ["大门.jpg", "实验室.jpg"]
    assert api.call("GET", f"/documents/{certificate}/link").status_code == 200
    decide(api, {"decision": "refuse", "reason": "授权证书看不清"}, 1)
    clearer = upload(api, pdf(), "authorisation_certificate", "授权证书.pdf", check=False)
    again = CORRECTION | papers | {"authorisation_certificate": clearer, "photos": photos[1:]}
    corrected = api.call("PUT", "/organisation", again, if_match='"2"').json_body
    assert corrected["authorisation_certificate"]["id"] == clearer
    assert corrected["business_licence"]["id"] == licence
    assert [each["id"] for each in corrected["photos"]] == photos[1:]
    assert api.call("PUT", "/organisation", again, if_match='"2"').json_body == corrected
    assert api.call("GET", f"/documents/{certificate}/link").status_code == 404


def test_a_file_that_is_not_there_or_not_what_it_should_be_is_named_at_its_field(api: Api) -> None:
    photos = [upload(api, pdf(), "organisation_photo")]
    answer = api.register_institution(photos=photos, business_licence="0" * 26)
    assert answer.status_code == 422
    assert {(each["field"], each["code"]) for each in answer.json_body["fields"]} == {
        ("photos.0", "document_not_a_photo"),
        ("business_licence", "document_gone"),
    }


def test_a_refused_institution_corrects_everything(api: Api) -> None:
    become_institution(api)
    decide(api, {"decision": "refuse", "reason": "授权区域与证书不一致"}, 1)
    corrected = api.call("PUT", "/organisation", CORRECTION, if_match='"2"')
    assert corrected.status_code == 200
    assert corrected.json_body["authorisation"]["scope"] == [{"item": "压力表", "kind": "氧气表"}]
    assert api.call("PUT", "/organisation", CORRECTION, if_match='"2"').json_body == corrected.json_body
    decide(api, {"decision": "approve"}, 3)
    assert api.call("GET", "/organisation").json_body["review_state"] == "approved"


@pytest.mark.parametrize(
    ("authorisation_", "field"),
    [
        (None, "authorisation"),
        (authorisation_form(valid_until="2025-01-01"), "authorisation.valid_until"),
    ],
)
def test_a_correction_names_an_authorisation_that_holds(api: Api, authorisation_: object, field: str) -> None:
    become_institution(api)
    decide(api, {"decision": "refuse", "reason": "证书已过期"}, 1)
    form = CORRECTION | {"authorisation": authorisation_}
    answer = api.call("PUT", "/organisation", form, if_match='"2"')
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json_body["fields"]] == [field]


def test_an_enterprise_has_no_authorisation_to_correct(api: Api) -> None:
    api.register()
    api.sign_in()
    decide(api, {"decision": "refuse", "reason": "名称不符"}, 1)
    answer = api.call("PUT", "/organisation", CORRECTION, if_match='"2"')
    assert [each["code"] for each in answer.json_body["fields"]] == ["authorisation_unwanted"]


@pytest.mark.parametrize("path", ["/instruments", "/instruments/summary"])
def test_an_institution_has_no_ledger(api: Api, path: str) -> None:
    become_institution(api)
    decide(api, {"decision": "approve"}, 1)
    assert api.call("GET", path).json_body["code"] == "forbidden"


def test_an_institution_approves_its_own_people(api: Api) -> None:
    become_institution(api)
    decide(api, {"decision": "approve"}, 1)
    institution, api.cookie = api.cookie, ""
    become_individual(api)
    assert api.call("POST", "/association", {"code": CODE}).status_code == 201
    individual, api.cookie = api.cookie, institution
    (asked,) = api.call("GET", "/authorisations").json_body["items"]
    path = f"/authorisations/{asked['account_id']}/decision"
    assert api.call("POST", path, {"decision": "approve"}, if_match='"1"').status_code == 200
    api.cookie = individual
    assert api.call("GET", "/association").json_body["state"] == "associated"
    assert api.call("GET", "/messages").status_code == 200
    assert api.call("GET", "/instruments").json_body["code"] == "forbidden"


@pytest.mark.parametrize("kind", ["enterprise", "institution"])
def test_a_registration_whose_answer_was_lost_may_be_sent_again(api: Api, kind: str) -> None:
    api.ask_for_code()
    form = institution_registration(sms_code=api.sms.code())
    if kind == "enterprise":
        del form["authorisation"]
    answers = [_send(api, kind, form, "a") for _ in range(2)]
    assert [each["review_state"] for each in answers] == ["pending", "pending"]
    assert _send(api, kind, form, "b")["fields"][0]["code"] == "sms_code_spent"
    assert (
        _send(api, kind, form | {"password": "another-secret-7"}, "a")["fields"][0]["code"]
        == "sms_code_spent"
    )


def _send(api: Api, kind: str, form: dict[str, Any], key: str) -> dict[str, Any]:
    fresh = form | {"human_check": api.human_check()}
    answer = api.call("POST", f"/registrations/{kind}", fresh, idempotency_key=key)
    return dict(answer.json_body)
