"""What every table shares: the shape of its keys, and how PynamoDB reaches DynamoDB and complains."""

from datetime import date

from pynamodb.attributes import Attribute, UnicodeAttribute
from pynamodb.connection import Connection, TableConnection
from pynamodb.constants import STRING
from pynamodb.exceptions import PynamoDBException
from pynamodb.models import Model

from chalicelib.adapters import clients


class Item(Model):
    """An item of a table whose keys are `pk` and `sk`."""

    pk = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)

    @classmethod
    def _get_connection(cls) -> TableConnection:
        table = super()._get_connection()
        share_client(table.connection)
        return table


class DateAttribute(Attribute[date]):
    """A date as `YYYY-MM-DD`, so that it sorts."""

    attr_type = STRING

    def serialize(self, value: date) -> str:
        """The ISO form."""
        return value.isoformat()

    def deserialize(self, value: str) -> date:
        """The date of the ISO form."""
        return date.fromisoformat(value)


def share_client(connection: Connection) -> Connection:
    """Put a connection on the process's one DynamoDB client, with its timeouts and retries.

    PynamoDB would make a session and a client for every model: 50 to 100 ms each, on every cold start.
    """
    connection._client = clients.dynamodb()  # type: ignore[assignment]  # noqa: SLF001
    return connection


def is_condition_failure(error: PynamoDBException) -> bool:
    """Whether a single write was declined by its condition."""
    return error.cause_response_code == "ConditionalCheckFailedException"
