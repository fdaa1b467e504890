"""Organisations for tests."""

from datetime import UTC, datetime
from typing import Any

from chalicelib.adapters.tables import listings, organisations
from chalicelib.adapters.tables.organisations import listed, organisation_items
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.clock import now
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, decided
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from tests.support.audit import an_entry
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


def store(found: Organisation, encrypted_id: bytes | None = None) -> None:
    """The organisation with its claim, in the lists of its division."""
    for item in organisation_items(found, encrypted_id):
        item.save()
    writing = Transaction[None]()
    listings.move(writing, None, None, listed(found))
    assert not writing.commit()


def move(before: Organisation, after: Organisation) -> None:
    """The organisation as it is to be from now on, in the lists too."""
    organisation_items(after, organisations.encrypted_id(before.id))[0].save()
    writing = Transaction[None]()
    listings.move(writing, None, listed(before), listed(after))
    assert not writing.commit()


def decide(step: ReviewStep, reason: str | None = None, code: str = CODE) -> Organisation:
    """A step of the administrator, as it is stored."""
    before = organisations.get(code)
    assert before
    changed = organisations.decide(before, decided(before, step, reason, now()), an_entry())
    assert changed
    return changed
