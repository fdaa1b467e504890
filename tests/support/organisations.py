"""Organisations for tests."""

from datetime import UTC, datetime
from typing import Any

from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from tests.support.people import CODE, DIVISION, MOBILE


def organisation(**changes: Any) -> Organisation:
    """An approved hospital."""
    values: dict[str, Any] = {
        "code": CODE,
        "kind": OrganisationKind.ENTERPRISE,
        "name": "象山县第一人民医院",
        "division": DIVISION,
        "legal_representative": "张三",
        "masked_legal_representative_id": None,
        "mobile": MOBILE,
        "email": "device@hospital.example.cn",
        "review_state": ReviewState.APPROVED,
        "review_reason": None,
        "registered_at": datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC),
        "account_id": "01K0000000000000000000000A",
        "version": 2,
    }
    values |= changes
    return Organisation(**{"id": values["code"]} | values)
