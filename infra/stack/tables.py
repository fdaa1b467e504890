"""The seven tables; what is in them: docs/architecture.md, section 3."""

from infra.stack.intrinsics import Resource, Resources, either, resource


def _keys(partition: str, sort: str) -> list[Resource]:
    return [
        {"AttributeName": partition, "KeyType": "HASH"},
        {"AttributeName": sort, "KeyType": "RANGE"},
    ]


def _index(name: str, partition: str, sort: str, projection: str = "ALL") -> Resource:
    return {
        "IndexName": name,
        "KeySchema": _keys(partition, sort),
        "Projection": {"ProjectionType": projection},
    }


def _attribute_names(indexes: list[Resource]) -> list[str]:
    keys = (key["AttributeName"] for index in indexes for key in index["KeySchema"])
    return sorted({"pk", "sk", *keys})


def _table(
    *, local: list[Resource] | None = None, global_: list[Resource] | None = None, expires: bool
) -> Resource:
    indexes = {"LocalSecondaryIndexes": local, "GlobalSecondaryIndexes": global_}
    properties: Resource = {
        "BillingMode": "PAY_PER_REQUEST",
        "KeySchema": _keys("pk", "sk"),
        "AttributeDefinitions": [
            {"AttributeName": name, "AttributeType": "S"}
            for name in _attribute_names([*(local or []), *(global_ or [])])
        ],
        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": True},
        "SSESpecification": {"SSEEnabled": True},
        "DeletionProtectionEnabled": either("ProtectsTables", True, False),
        **{name: found for name, found in indexes.items() if found},
    }
    if expires:
        properties["TimeToLiveSpecification"] = {"AttributeName": "expires_at", "Enabled": True}
    return resource("DynamoDB::Table", properties, DeletionPolicy="Retain", UpdateReplacePolicy="Retain")


def tables() -> Resources:
    """The tables by logical id."""
    return {
        "AccountsTable": _table(
            global_=[_index("by_name", "kind", "folded_name", "KEYS_ONLY")], expires=True
        ),
        "OrganisationsTable": _table(expires=False),
        "InstrumentsTable": _table(
            local=[_index("by_due", "pk", "due_order")],
            global_=[
                _index("reminders", "due_cycle", "due_key", "KEYS_ONLY"),
                _index("codes", "code", "pk", "KEYS_ONLY"),
                _index("serials", "serial_key", "sk", "KEYS_ONLY"),
                _index("names", "dv", "name_key", "KEYS_ONLY"),
                _index("verified", "verified_year", "verified_key", "KEYS_ONLY"),
            ],
            expires=True,
        ),
        "ReservationsTable": _table(
            global_=[
                _index("work", "work_list", "work_order"),
                _index("appointments", "appointed_day", "pk", "KEYS_ONLY"),
                _index("certificates", "enquiry_number", "pk"),
            ],
            expires=False,
        ),
        "ActivityTable": _table(global_=[_index("troubles", "trouble", "sk")], expires=True),
        # An edition that was ever published stays.
        "CatalogueTable": _table(expires=False),
        # Nothing in it expires: what was done stays on record.
        "AuditTable": _table(global_=[_index("by_day", "day", "sk")], expires=False),
    }
