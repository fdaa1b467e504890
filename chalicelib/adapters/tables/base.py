"""What every table shares: the shape of its keys, timeouts, and how PynamoDB's complaints are read."""

from datetime import date

from pynamodb.attributes import Attribute, UnicodeAttribute
from pynamodb.constants import STRING
from pynamodb.exceptions import PynamoDBException
from pynamodb.models import Model


class Settings:
    """Timeouts and retries of every table; PynamoDB retries with growing pauses."""

    connect_timeout_seconds = 2
    read_timeout_seconds = 5
    max_retry_attempts = 4


class Item(Model):
    """An item of a table whose keys are `pk` and `sk`."""

    pk = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)


class DateAttribute(Attribute[date]):
    """A date as `YYYY-MM-DD`, so that it sorts."""

    attr_type = STRING

    def serialize(self, value: date) -> str:
        """The ISO form."""
        return value.isoformat()

    def deserialize(self, value: str) -> date:
        """The date of the ISO form."""
        return date.fromisoformat(value)


def is_condition_failure(error: PynamoDBException) -> bool:
    """Whether a single write was declined by its condition."""
    return error.cause_response_code == "ConditionalCheckFailedException"
