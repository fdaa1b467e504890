"""The indexes of the ledger; those across all organisations are sparse and hold keys only (decision 34)."""

from typing import Any

from pynamodb.attributes import UnicodeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex, KeysOnlyProjection, LocalSecondaryIndex


class ByDueIndex(LocalSecondaryIndex[Any]):
    """The ledger in the order people want; local, so that a clerk sees at once what she has just saved."""

    class Meta:
        index_name = "by_due"
        projection = AllProjection()

    pk = UnicodeAttribute(hash_key=True)
    due_order = UnicodeAttribute(range_key=True)


class RemindersIndex(GlobalSecondaryIndex[Any]):
    """What is due, across all organisations; holds only what is in service and has a due date."""

    class Meta:
        index_name = "reminders"
        projection = KeysOnlyProjection()

    due_cycle = UnicodeAttribute(hash_key=True)
    due_key = UnicodeAttribute(range_key=True)


class CodesIndex(GlobalSecondaryIndex[Any]):
    """Instruments by code."""

    class Meta:
        index_name = "codes"
        projection = KeysOnlyProjection()

    code = UnicodeAttribute(hash_key=True)
    pk = UnicodeAttribute(range_key=True)


class SerialsIndex(GlobalSecondaryIndex[Any]):
    """Instruments by serial number, as they were entered."""

    class Meta:
        index_name = "serials"
        projection = KeysOnlyProjection()

    serial_key = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)


class NamesIndex(GlobalSecondaryIndex[Any]):
    """The instruments of a county by name."""

    class Meta:
        index_name = "names"
        projection = KeysOnlyProjection()

    division = UnicodeAttribute(attr_name="dv", hash_key=True)
    name_key = UnicodeAttribute(range_key=True)


class VerifiedIndex(GlobalSecondaryIndex[Any]):
    """Instruments with a published result, by the day of the newest, a partition for each year."""

    class Meta:
        index_name = "verified"
        projection = KeysOnlyProjection()

    verified_year = UnicodeAttribute(hash_key=True)
    verified_key = UnicodeAttribute(range_key=True)
