"""Tables: kept, encrypted, and keyed as docs/architecture.md says."""

import pytest

from tests.infra.packaged import Template

#: Index: partition key, sort key, projection; "local" ones share the table's partition key.
INDEXES = {
    "AccountsTable": {"by_name": ("kind", "folded_name", "KEYS_ONLY")},
    "OrganisationsTable": {},
    "InstrumentsTable": {
        "by_due": ("pk", "due_order", "ALL"),
        "reminders": ("due_cycle", "due_key", "KEYS_ONLY"),
        "codes": ("code", "pk", "KEYS_ONLY"),
        "serials": ("serial_key", "sk", "KEYS_ONLY"),
        "names": ("dv", "name_key", "KEYS_ONLY"),
        "verified": ("verified_year", "verified_key", "KEYS_ONLY"),
    },
    "ReservationsTable": {
        "work": ("work_list", "work_order", "ALL"),
        "appointments": ("appointed_day", "pk", "KEYS_ONLY"),
        "certificates": ("enquiry_number", "pk", "ALL"),
    },
    "ActivityTable": {"troubles": ("trouble", "sk", "ALL")},
    "CatalogueTable": {},
    "AuditTable": {"by_day": ("day", "sk", "ALL")},
}


def test_there_are_no_others(template: Template) -> None:
    assert set(template.of_type("DynamoDB::Table")) == set(INDEXES)


@pytest.mark.parametrize("name", INDEXES)
def test_a_table_is_recoverable_encrypted_protected_and_on_demand(template: Template, name: str) -> None:
    table = template.of_type("DynamoDB::Table")[name]
    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["SSESpecification"] == {"SSEEnabled": True}
    assert table["DeletionProtectionEnabled"] == {"Fn::If": ["ProtectsTables", True, False]}
    assert table["BillingMode"] == "PAY_PER_REQUEST"


@pytest.mark.parametrize(("name", "expected"), INDEXES.items())
def test_keys_and_indexes(template: Template, name: str, expected: dict[str, tuple[str, str, str]]) -> None:
    table = template.of_type("DynamoDB::Table")[name]
    indexes = [*table.get("LocalSecondaryIndexes", []), *table.get("GlobalSecondaryIndexes", [])]
    found = {
        index["IndexName"]: (
            *(key["AttributeName"] for key in index["KeySchema"]),
            index["Projection"]["ProjectionType"],
        )
        for index in indexes
    }
    assert found == expected
    assert [key["AttributeName"] for key in table["KeySchema"]] == ["pk", "sk"]


@pytest.mark.parametrize("name", ["AccountsTable", "InstrumentsTable", "ActivityTable"])
def test_what_expires_is_deleted(template: Template, name: str) -> None:
    expected = {"AttributeName": "expires_at", "Enabled": True}
    assert template.of_type("DynamoDB::Table")[name]["TimeToLiveSpecification"] == expected


def test_the_audit_keeps_everything(template: Template) -> None:
    assert "TimeToLiveSpecification" not in template.of_type("DynamoDB::Table")["AuditTable"]
