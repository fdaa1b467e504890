"""An institution is found by the regions of its authorisation, however it came to have it."""

import pytest

from chalicelib.adapters.tables import authorised, organisations
from chalicelib.domain.organisations.organisation import Organisation
from tests.handlers.test_changed_papers import new_certificate
from tests.handlers.test_changes import administrator, ask
from tests.handlers.test_changes import decide as decide_change
from tests.handlers.test_institutions import CORRECTION, become_institution, decide
from tests.support.api import Api
from tests.support.authorisations import authorisation_form
from tests.support.people import CODE

ELSEWHERE = authorisation_form(certificate_number="（京）法计〔2026〕0001号", regions=["110000"])


def found(*regions: str) -> list[str]:
    return [each.id for each in authorised.in_regions(regions)]


def test_a_registered_institution_is_found_by_its_regions(api: Api) -> None:
    become_institution(api)
    assert found("330200") == found("331082") == [CODE]
    assert found("110000") == []


def test_an_enterprise_is_found_by_none(api: Api) -> None:
    assert api.register().status_code == 201
    assert found("330225", "330200", "330000") == []


def test_a_corrected_institution_is_found_by_its_new_regions(api: Api) -> None:
    become_institution(api)
    decide(api, {"decision": "refuse", "reason": "授权区域与证书不一致"}, 1)
    corrected = CORRECTION | {"authorisation": ELSEWHERE}
    assert api.call("PUT", "/organisation", corrected, if_match='"2"').status_code == 200
    assert found("110000") == [CODE]


def test_a_changed_authorisation_is_found_once_it_is_approved(api: Api) -> None:
    become_institution(api)
    decide(api, {"decision": "approve"}, 1)
    asked = ask(api, authorisation=ELSEWHERE, authorisation_certificate=new_certificate(api))
    assert found("110000") == []
    administrator(api)
    assert decide_change(api, asked["owner"]).status_code == 200
    assert found("110000") == [CODE]


def test_the_pointers_come_before_what_they_point_at(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    become_institution(api)
    decide(api, {"decision": "refuse", "reason": "授权区域与证书不一致"}, 1)
    seen: list[list[str]] = []

    def broken_off(before: Organisation, *_: object) -> None:
        seen.append(found("110000"))
        raise RuntimeError

    monkeypatch.setattr(organisations, "resubmit", broken_off)
    api.call("PUT", "/organisation", CORRECTION | {"authorisation": ELSEWHERE}, if_match='"2"')
    assert seen == [[CODE]]
