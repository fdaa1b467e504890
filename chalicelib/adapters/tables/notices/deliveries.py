"""Deliveries: claimed before a notice goes out, so that no notice goes out twice."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from pynamodb.attributes import TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import PutError, QueryError, UpdateError
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.adapters.tables.notices.meta import KEPT, ActivityMeta
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.errors import Malformed
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState

PREFIX = "DELIVERY#"


class TroublesIndex(GlobalSecondaryIndex["DeliveryItem"]):
    """Holds only what has not gone well (yet), by day."""

    class Meta:
        index_name = "troubles"
        projection = AllProjection()

    trouble = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)


class DeliveryItem(Item):
    """A delivery; `claimed_by` tells the worker's own claim from another's."""

    class Meta(ActivityMeta):
        pass

    troubles = TroublesIndex()

    trouble = UnicodeAttribute(null=True)
    state = UnicodeAttribute()
    organisation_name = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    claimed_by = UnicodeAttribute()
    reason = UnicodeAttribute(null=True)
    carrier_id = UnicodeAttribute(null=True)
    expires_at = TTLAttribute()


class Page(NamedTuple):
    """Deliveries, and the key after which the next page starts."""

    deliveries: list[Delivery]
    last_key: Mapping[str, Any] | None


def claim(delivery: Delivery) -> str | None:
    """Take a delivery on; the claim's token, or None where it was taken before (unless it was postponed)."""
    item = to_item(delivery)
    free = DeliveryItem.pk.does_not_exist() | (DeliveryItem.state == DeliveryState.POSTPONED)
    try:
        item.save(free)
    except PutError as error:
        if not is_condition_failure(error):
            raise
        return item.claimed_by if _is_ours(item) else None
    return item.claimed_by


def finish(delivery: Delivery, token: str, carrier_id: str = "") -> None:
    """Note how a claimed delivery went; what is no longer merely claimed (it bounced already) stays."""
    going_on = (DeliveryItem.claimed_by == token) & (DeliveryItem.state == DeliveryState.CLAIMED)
    _note(delivery, going_on, [DeliveryItem.carrier_id.set(carrier_id)] if carrier_id else [])


def note(delivery: Delivery) -> bool:
    """Note what the carrier said later of a delivery that was taken on; False where there is none."""
    return _note(delivery, DeliveryItem.pk.exists(), [])


def troubles(day: date, after: Mapping[str, Any] | None, limit: int) -> Page:
    """What went wrong or got stuck on a day; one Query. Malformed where `after` is no place in that list."""
    if after and after.get("trouble") != {"S": day.isoformat()}:
        raise Malformed("bad_cursor")
    key = dict(after) if after else None
    found = DeliveryItem.troubles.query(day.isoformat(), limit=limit, page_size=limit, last_evaluated_key=key)
    try:
        items = list(found)
    except QueryError as error:
        if error.cause_response_code == "ValidationException":
            raise Malformed("bad_cursor") from None
        raise
    return Page([_to_delivery(item) for item in items], found.last_evaluated_key)


def to_item(delivery: Delivery) -> DeliveryItem:
    """The item of a delivery, claimed by a token of its own."""
    return DeliveryItem(
        delivery.organisation,
        key(delivery.occasion, delivery.channel),
        trouble=_trouble(delivery),
        state=delivery.state,
        organisation_name=delivery.organisation_name,
        at=delivery.at,
        claimed_by=new_id(delivery.at),
        reason=delivery.reason or None,
        expires_at=delivery.at + KEPT,
    )


def key(occasion: str, channel: Channel) -> str:
    """The sort key of a delivery."""
    return f"{PREFIX}{occasion}#{channel}"


def _is_ours(item: DeliveryItem) -> bool:
    # A put whose answer was lost is tried again, and then declined by what it has itself written.
    stored = DeliveryItem.get(item.pk, item.sk, consistent_read=True)
    return stored.claimed_by == item.claimed_by


def _note(delivery: Delivery, condition: Condition, more: list[Action]) -> bool:
    item = to_item(delivery)
    trouble, reason = DeliveryItem.trouble, DeliveryItem.reason
    actions: list[Action] = [
        DeliveryItem.state.set(item.state),
        DeliveryItem.at.set(item.at),
        trouble.set(item.trouble) if item.trouble else trouble.remove(),
        reason.set(item.reason) if item.reason else reason.remove(),
        *more,
    ]
    try:
        item.update(actions, condition)
    except UpdateError as error:
        if not is_condition_failure(error):
            raise
        return False
    return True


def _trouble(delivery: Delivery) -> str | None:
    if delivery.state is DeliveryState.SENT:
        return None
    return date_in_china(delivery.at).isoformat()


def _to_delivery(item: DeliveryItem) -> Delivery:
    occasion, channel = item.sk.removeprefix(PREFIX).rsplit("#", 1)
    return Delivery(
        organisation=item.pk,
        organisation_name=item.organisation_name,
        occasion=occasion,
        channel=Channel(channel),
        state=DeliveryState(item.state),
        at=item.at,
        reason=item.reason or "",
    )
