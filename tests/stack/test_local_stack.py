"""The local stack itself: what is deployed answers, is restricted, and outlives a restart."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from infra.local.remind import scheduled_event
from infra.local.transport import fetch
from infra.stack.functions import ENVIRONMENT
from tests.stack.local_stack import LocalStack

pytestmark = pytest.mark.stack

KEY = {"pk": {"S": "ACCOUNT#restart"}, "sk": {"S": "ACCOUNT"}}


def test_the_front_door_reaches_the_api(local_stack: LocalStack) -> None:
    answer = fetch(f"{local_stack.api_url}/human-check")
    assert answer.status == 200, answer.body


def test_an_unknown_operation_is_no_page(local_stack: LocalStack) -> None:
    answer = fetch(f"{local_stack.api_url}/no-such-thing")
    assert answer.status in {403, 404}
    assert b"<html" not in answer.body


def test_functions_see_every_variable(local_stack: LocalStack) -> None:
    assert ENVIRONMENT.keys() <= local_stack.environment.keys()
    assert local_stack.environment["SITE_URL"] == local_stack.site_url


def test_policies_are_enforced(local_stack: LocalStack) -> None:
    """So that what works here works with the roles that AWS gets."""
    dynamodb = local_stack.client_as("notice-sender", "dynamodb")
    organisations = local_stack.environment["ORGANISATIONS_TABLE"]
    accounts = local_stack.environment["ACCOUNTS_TABLE"]
    assert "Item" not in dynamodb.get_item(TableName=organisations, Key=KEY)
    with pytest.raises(ClientError, match="AccessDenied"):
        dynamodb.get_item(TableName=accounts, Key=KEY)
    with pytest.raises(ClientError, match="AccessDenied"):
        dynamodb.scan(TableName=organisations)


@pytest.mark.parametrize("function", ["api", "import-writer", "reminder-planner"])
def test_nobody_can_change_or_delete_what_stands_on_record(local_stack: LocalStack, function: str) -> None:
    table = local_stack.environment["AUDIT_TABLE"]
    dynamodb = local_stack.client_as(function, "dynamodb")
    key = {"pk": {"S": function}, "sk": {"S": "0" * 26}}
    dynamodb.put_item(TableName=table, Item=key, ConditionExpression="attribute_not_exists(pk)")
    update = {"UpdateExpression": "SET a = :a", "ExpressionAttributeValues": {":a": {"S": "a"}}}
    entry = {"TableName": table, "Key": key}
    forbidden: list[tuple[str, dict[str, Any]]] = [
        ("update_item", {**entry, **update}),
        ("delete_item", entry),
        ("batch_write_item", {"RequestItems": {table: [{"DeleteRequest": {"Key": key}}]}}),
        ("transact_write_items", {"TransactItems": [{"Delete": entry}]}),
        ("transact_write_items", {"TransactItems": [{"Update": {**entry, **update}}]}),
    ]
    for operation, request in forbidden:
        with pytest.raises(ClientError, match="AccessDenied"):
            getattr(dynamodb, operation)(**request)
    assert "Item" in local_stack.client("dynamodb").get_item(TableName=table, Key=key)


def test_a_scheduled_run_answers(local_stack: LocalStack) -> None:
    answer = local_stack.client("lambda").invoke(
        FunctionName="qiangjian-reminder-planner", Payload=json.dumps(scheduled_event()).encode()
    )
    assert "FunctionError" not in answer, answer["Payload"].read()


def test_state_outlives_a_restart(local_stack: LocalStack) -> None:
    table = local_stack.environment["ACCOUNTS_TABLE"]
    bucket = local_stack.environment["RESULTS_BUCKET"]
    local_stack.client("dynamodb").put_item(TableName=table, Item=KEY)
    local_stack.client("s3").put_object(Bucket=bucket, Key="exports/x", Body=b"x")
    local_stack.client("sns").publish(PhoneNumber="+8613800000000", Message="kept")

    local_stack.restart()

    assert "Item" in local_stack.client("dynamodb").get_item(TableName=table, Key=KEY)
    assert local_stack.client("s3").get_object(Bucket=bucket, Key="exports/x")["Body"].read() == b"x"
    assert [each.text for each in local_stack.sent().sms].count("kept") == 1
