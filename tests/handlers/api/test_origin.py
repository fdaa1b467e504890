"""Where a request came from."""

import pytest

from chalicelib.domain.audit.actor import Origin
from chalicelib.handlers.api.origin import origin_of

CLOUDFRONT, VISITOR = "130.176.1.1", "203.0.113.7"


@pytest.mark.parametrize(
    ("forwarded", "caller", "address", "via"),
    [
        (f"{VISITOR}, {CLOUDFRONT}", CLOUDFRONT, VISITOR, CLOUDFRONT),
        (f"10.0.0.1, {VISITOR}, {CLOUDFRONT}", CLOUDFRONT, VISITOR, CLOUDFRONT),
        ("2001:DB8::1, 130.176.1.1", CLOUDFRONT, "2001:db8::1", CLOUDFRONT),
        (VISITOR, VISITOR, VISITOR, ""),
        (f"<script>, {VISITOR}", VISITOR, VISITOR, ""),
        ("", VISITOR, VISITOR, ""),
        ("", "", "", ""),
    ],
)
def test_what_is_told_of_it(forwarded: str, caller: str, address: str, via: str) -> None:
    context = {"identity": {"sourceIp": caller}, "requestId": "r1"}
    found = origin_of(context, {"x-forwarded-for": forwarded})
    assert found == Origin(address=address, via=via, request_id="r1")


def test_who_calls_past_the_front_door_cannot_hide() -> None:
    """The address may be made up then, but not who made it up."""
    found = origin_of({"identity": {"sourceIp": VISITOR}}, {"x-forwarded-for": f"198.51.100.9, {VISITOR}"})
    assert (found.address, found.via) == ("198.51.100.9", VISITOR)
