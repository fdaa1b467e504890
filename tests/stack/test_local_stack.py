"""The local stack itself: what is deployed answers, is restricted, and outlives a restart."""

import json

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
