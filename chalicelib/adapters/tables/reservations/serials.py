"""Serials of numbers that people read out; one counter for each scope, so none is asked by everybody."""

from pynamodb.attributes import NumberAttribute

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.reservations.slips import ReservationsMeta
from chalicelib.domain.reservations.numbers import Serials

SERIAL = "SERIAL"


class SerialItem(Item):
    """The last serial that was taken in a scope."""

    class Meta(ReservationsMeta):
        pass

    last = NumberAttribute()


def take(scope: str, how_many: int = 1) -> Serials:
    """The next serials of a scope; those of a request whose answer was lost are never used."""
    item = SerialItem(f"{SERIAL}#{scope}", SERIAL)
    item.update([SerialItem.last.add(how_many)])
    last = int(item.last)
    return Serials(last - how_many + 1, last)
