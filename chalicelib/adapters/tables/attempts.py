"""Wrong passwords per user name, of names that do not exist too."""

from collections.abc import Sequence
from datetime import datetime

from pynamodb.attributes import NumberAttribute, TTLAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import DoesNotExist, UpdateError
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.domain.accounts.login import FORGET_AFTER, FREE_TRIES, seconds_left
from chalicelib.domain.accounts.user_name import folded
from chalicelib.domain.errors import TooMany


class AttemptsItem(Item):
    """How many tries have gone wrong, and when the last was made."""

    class Meta(AccountsMeta):
        pass

    wrong = NumberAttribute()
    last_try = UTCDateTimeAttribute()
    expires_at = TTLAttribute()


def count(user_name: str, now: datetime) -> int:
    """Count a try as wrong before its password is looked at, so that many at once gain nothing.

    How many that makes; TooMany while a wait is on, and for all but one of several that come right after it.
    """
    item = _item(user_name)
    counting: list[Action] = [
        AttemptsItem.wrong.add(1),
        AttemptsItem.last_try.set(now),
        AttemptsItem.expires_at.set(now + FORGET_AFTER),
    ]
    try:
        item.update(counting, AttemptsItem.wrong.does_not_exist() | (AttemptsItem.wrong < FREE_TRIES))
    except UpdateError as error:
        if not is_condition_failure(error):
            raise
        _count_after_wait(item, counting, now)
    return int(item.wrong)


def clear(user_name: str) -> None:
    """Forget the wrong tries: the password was right."""
    _item(user_name).delete()


def _count_after_wait(item: AttemptsItem, counting: Sequence[Action], now: datetime) -> None:
    try:
        item.refresh(consistent_read=True)
    except DoesNotExist:
        raise TooMany("login_delayed", retry_after=1) from None
    left = seconds_left(int(item.wrong), item.last_try, now)
    if left:
        raise TooMany("login_delayed", retry_after=left)
    try:
        item.update(list(counting), AttemptsItem.wrong == item.wrong)
    except UpdateError as error:
        if not is_condition_failure(error):
            raise
        raise TooMany("login_delayed", retry_after=seconds_left(int(item.wrong) + 1, now, now)) from None


def _item(user_name: str) -> AttemptsItem:
    return AttemptsItem(f"LOGIN#{folded(user_name)}", "ATTEMPTS")
