"""The minute between two SMS codes, passed at once."""

from tests.stack.local_stack import LocalStack


def forget_pause(stack: LocalStack, mobile: str) -> None:
    """Let a number have its next code now."""
    key = {"pk": {"S": f"MOBILE#{mobile}"}, "sk": {"S": "NEWEST"}}
    stack.client("dynamodb").delete_item(TableName=stack.environment["ACCOUNTS_TABLE"], Key=key)
