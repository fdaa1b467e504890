"""Where a request came from, as far as it can be known."""

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from chalicelib.domain.audit.actor import Origin


def origin_of(context: Mapping[str, Any], headers: Mapping[str, str]) -> Origin:
    """The visitor's address as the front door reports it, who called the API, and the request's id.

    API Gateway appends its caller to X-Forwarded-For and CloudFront, before it, the visitor: only these two
    last hops are not the visitor's own words. Whoever calls the API past CloudFront can make up the first
    of them, so the caller is kept beside it.
    """
    caller = _address(str(context.get("identity", {}).get("sourceIp", "")))
    hops = headers.get("x-forwarded-for", "").split(",")
    visitor = _address(hops[-2].strip()) if len(hops) > 1 else ""
    return Origin(
        address=visitor or caller,
        via=caller if visitor not in ("", caller) else "",
        request_id=str(context.get("requestId", "")),
    )


def _address(text: str) -> str:
    try:
        return str(ip_address(text))
    except ValueError:
        return ""
