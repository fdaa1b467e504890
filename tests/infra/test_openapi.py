"""The API document says what the code does."""

import json
from typing import Any

import pytest
from openapi_spec_validator import validate

from chalicelib.domain.accounts.access import RULES
from chalicelib.handlers.api.endpoint import ENDPOINTS
from infra import index
from infra.openapi import TARGET, rendered


@pytest.fixture(scope="module")
def document() -> Any:
    """The committed document."""
    return json.loads(TARGET.read_text(encoding="utf-8"))


def test_the_committed_document_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == rendered(), "run `python -m infra.openapi`"


def test_the_committed_index_is_up_to_date() -> None:
    assert index.TARGET.read_text(encoding="utf-8") == index.rendered(), "run `python -m infra.openapi`"


def test_it_is_valid(document: Any) -> None:
    validate(document)


def test_every_operation_is_in_it_with_its_access(document: Any) -> None:
    rendered()
    said = {
        (method.upper(), path): operation["x-access"]
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
    }
    assert said == {
        (each.method, each.path): {party.value: reach.value for party, reach in each.rule.reach.items()}
        for each in ENDPOINTS
    }
    assert {each.route.__name__ for each in ENDPOINTS} == set(RULES)
    public = {path for (_, path), access in said.items() if access["visitor"] != "-"}
    enquiry = {path for _, path in said if path.startswith("/enquiry/")}
    assert enquiry < public
    assert public - enquiry == {
        "/catalogue",
        "/evaluations",
        "/human-check",
        "/public-notices",
        "/documents",
        "/sms-codes",
        "/registrations/enterprise",
        "/registrations/institution",
        "/registrations/individual",
        "/sessions",
        "/password-resets",
        "/password-resets/codes",
        "/password-resets/passwords",
    }


def test_no_two_shapes_share_a_name(document: Any) -> None:
    assert not [name for name in document["components"]["schemas"] if "__" in name or "-" in name]
