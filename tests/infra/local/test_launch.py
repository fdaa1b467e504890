"""Where the emulator's permissions are brought in line with AWS."""

import json

from infra.local.launch import each_once, ses_resource, without_sqs_batches


def test_sending_needs_the_sender_s_identity() -> None:
    body = json.dumps({"FromEmailAddress": "强检通 <a@example.com>"}).encode()
    found = ses_resource("POST", "/v2/email/outbound-emails", body, "us-east-1", "1")
    assert found == "arn:aws:ses:us-east-1:1:identity/a@example.com"


def test_anything_else_of_ses_is_for_the_operator() -> None:
    assert ses_resource("GET", "/v2/email/identities", b"", "us-east-1", "1") == "*"


def test_sqs_batches_are_granted_by_the_single_action() -> None:
    action_of = without_sqs_batches(lambda action: action)
    assert action_of("sqs:SendMessageBatch") == "sqs:SendMessage"
    assert action_of("sqs:SendMessage") == "sqs:SendMessage"
    assert action_of("dynamodb:WriteBatch") == "dynamodb:WriteBatch"
    assert action_of(None) is None


def test_what_a_transaction_needs_is_checked_once_for_each_action_and_table() -> None:
    needs = [("dynamodb:PutItem", "a"), ("dynamodb:PutItem", "a"), ("dynamodb:UpdateItem", "a")]
    assert each_once(lambda: needs)() == [("dynamodb:PutItem", "a"), ("dynamodb:UpdateItem", "a")]
