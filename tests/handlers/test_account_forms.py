"""Every field of every form with what people and machines may put there: a message at the field."""

import pytest

from tests.support.api import Api
from tests.support.authorisations import authorisation_form
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import MOBILE, PASSWORD, USER_NAME, institution_registration, registration

#: Optional fields may be left out, or be blank.
OPTIONAL = {"legal_representative_id", "email", "entity_type", "address", "business_licence"}
BLANK = {"blank", "blanks", "nothing"}
ENTERPRISE, INSTITUTION = "/registrations/enterprise", "/registrations/institution"
FORMS = {ENTERPRISE: registration, INSTITUTION: institution_registration}
TEXT_FIELDS = sorted(registration().keys() - {"consent"} | OPTIONAL)
AUTHORISATION_FIELDS = sorted(authorisation_form())

CODE_FORM = {"mobile": MOBILE, "purpose": "registration", "human_check": "x"}
LOGIN_FORM = {"kind": "enterprise", "user_name": USER_NAME, "password": PASSWORD, "human_check": "x"}


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_of_a_registration_takes_it(api: Api, kind: str, path: str) -> None:
    for field in TEXT_FIELDS:
        if field in OPTIONAL and kind in BLANK:
            continue
        assert field in refused_fields(api, "POST", path, FORMS[path](**{field: HOSTILE[kind]}))


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_of_an_authorisation_takes_it(api: Api, kind: str) -> None:
    for field in AUTHORISATION_FIELDS:
        form = institution_registration(authorisation=authorisation_form(**{field: HOSTILE[kind]}))
        (named,) = refused_fields(api, "POST", INSTITUTION, form)
        assert named.startswith(f"authorisation.{field}")


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_entry_of_a_list_takes_it(api: Api, kind: str) -> None:
    value = HOSTILE[kind]
    for field, entries in (
        ("regions", [value]),
        ("scope", [value]),
        ("scope", [{"item": value}]),
        ("scope", [{"item": "压力表", "kind": value}]),
    ):
        if entries == [{"item": "压力表", "kind": value}] and kind in BLANK:
            continue
        form = institution_registration(
            authorisation=authorisation_form(**{field: entries}), human_check=api.human_check()
        )
        named = refused_fields(api, "POST", INSTITUTION, form)
        assert all(each.startswith(f"authorisation.{field}") for each in named)


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_file_of_a_registration_is_named_by_it(api: Api, kind: str) -> None:
    value = HOSTILE[kind]
    for field, entered in (("photos", value), ("photos", [value]), ("authorisation_certificate", value)):
        if field == "authorisation_certificate" and kind in BLANK:
            continue
        named = refused_fields(api, "POST", INSTITUTION, institution_registration(**{field: entered}))
        assert any(each.startswith(field) for each in named)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"regions": []}, "regions", "too_few_items"),
        ({"regions": ["330225"] * 101}, "regions", "too_many_items"),
        ({"regions": ["330000", "330225"]}, "regions", "region_inside"),
        ({"scope": []}, "scope", "too_few_items"),
        ({"scope": [{"item": "压力表"}] * 301}, "scope", "too_many_items"),
        ({"scope": [{"item": "压力表"}, {"item": "压力表", "kind": "氧气表"}]}, "scope", "scope_twice"),
        ({"scope": [{"item": "算盘"}]}, "scope", "scope_unknown"),
        ({"valid_until": "2024-02-30"}, "valid_until", "not_a_date"),
        ({"valid_until": "2023-06-01"}, "valid_until", "ends_before_it_begins"),
        ({"valid_until": "2024-02-29"}, "valid_until", "authorisation_ended"),
        ({"level": "village"}, "level", "not_a_choice"),
        ({"certificate_number": "1" * 51}, "certificate_number", "too_long"),
    ],
)
def test_an_authorisation_keeps_its_rules(
    api: Api, changes: dict[str, object], field: str, code: str
) -> None:
    form = institution_registration(
        authorisation=authorisation_form(**changes), human_check=api.human_check()
    )
    answer = api.call("POST", INSTITUTION, form)
    assert answer.status_code == 422
    (wrong,) = answer.json_body["fields"]
    assert (wrong["field"], wrong["code"]) == (f"authorisation.{field}", code)


@pytest.mark.parametrize("path", FORMS)
def test_all_wrong_fields_are_named_at_once(api: Api, path: str) -> None:
    form = dict.fromkeys(FORMS[path](), "<x>") | {"human_check": ""}
    assert refused_fields(api, "POST", path, form) == form.keys()


@pytest.mark.parametrize("consent", [False, None, "", "maybe", 7, []])
def test_there_is_no_registration_without_consent(api: Api, consent: object) -> None:
    for path, form in FORMS.items():
        assert refused_fields(api, "POST", path, form(consent=consent)) == {"consent"}


@pytest.mark.parametrize("path", FORMS)
def test_missing_and_unknown_fields_are_named(api: Api, path: str) -> None:
    form = FORMS[path]
    assert refused_fields(api, "POST", path, {}) == form().keys() - OPTIONAL
    assert refused_fields(api, "POST", path, form(administrator=True)) == {"administrator"}


def test_an_enterprise_names_no_authorisation(api: Api) -> None:
    form = registration(authorisation=authorisation_form())
    assert refused_fields(api, "POST", ENTERPRISE, form) == {"authorisation"}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_of_the_sms_code_takes_it(api: Api, kind: str) -> None:
    for field in CODE_FORM:
        assert field in refused_fields(api, "POST", "/sms-codes", CODE_FORM | {field: HOSTILE[kind]})


@pytest.mark.parametrize("kind", HOSTILE)
def test_signing_in_with_it_is_refused(api: Api, kind: str) -> None:
    for field in LOGIN_FORM:
        form = LOGIN_FORM | {"human_check": api.human_check()} | {field: HOSTILE[kind]}
        answer = api.call("POST", "/sessions", form)
        assert answer.status_code in (401, 422)
        assert field != "human_check" or answer.status_code == 422


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"5", b"\xff\xfe", b'{"a":' * 5000])
def test_what_is_no_form_at_all_is_refused(api: Api, body: bytes) -> None:
    for path in (*FORMS, "/sessions", "/sms-codes"):
        answer = api.client.http.post(f"/v1{path}", headers={"content-type": "application/json"}, body=body)
        assert answer.status_code in (400, 422)


def test_messages_come_in_english_for_those_who_ask(api: Api) -> None:
    answer = api.call(
        "POST", "/registrations/enterprise", registration(user_name="x"), accept_language="en-GB,en"
    )
    assert answer.json_body["fields"][0]["message"] == "A user name has 4 to 20 letters and digits"
