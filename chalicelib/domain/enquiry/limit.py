"""How often anybody may look something up."""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

#: From one address, in one minute of the clock.
ENQUIRIES_A_MINUTE = 60
MINUTE = timedelta(minutes=1)
#: A counter is of no use after its minute; the rest is for clocks that differ.
FORGET_AFTER = timedelta(hours=1)
#: Whoever has IPv6 has at least so much of it.
_IPV6_PREFIX = 64


def counted_as(address: str) -> str:
    """What an address is counted under: itself, or its network where one visitor has many."""
    try:
        known = ip_address(address)
    except ValueError:
        return ""
    if not isinstance(known, IPv6Address):
        return str(known)
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(ip_network((known, _IPV6_PREFIX), strict=False))


def minute_of(instant: datetime) -> str:
    """The minute that an enquiry counts in."""
    return f"{instant:%Y-%m-%dT%H:%MZ}"


def seconds_left(instant: datetime) -> int:
    """How long the minute still lasts, at least a second."""
    return max(1, MINUTE.seconds - instant.second)
