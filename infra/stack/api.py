"""API Gateway: regional, throttled, and with problem documents where it answers by itself."""

import json

from infra.stack.intrinsics import Resource, Resources

#: Gateway answers that need a code of their own: name, status, code, title.
ANSWERS = (
    ("DEFAULT_4XX", None, "gateway_refused", "Refused"),
    ("DEFAULT_5XX", None, "gateway_failed", "Service Unavailable"),
    ("MISSING_AUTHENTICATION_TOKEN", 404, "not_found", "Not Found"),
    ("THROTTLED", 429, "too_many_requests", "Too Many Requests"),
    ("REQUEST_TOO_LARGE", 413, "too_large", "Content Too Large"),
    ("INTEGRATION_TIMEOUT", 504, "timed_out", "Gateway Timeout"),
)


def _answer(status: int | None, code: str, title: str) -> Resource:
    document = {"type": f"urn:qiangjian:problem:{code}", "title": title, "code": code}
    if status is None:
        return {"ResponseTemplates": {"application/json": json.dumps(document)}}
    body = json.dumps({**document, "status": status})
    return {"StatusCode": status, "ResponseTemplates": {"application/json": body}}


def api() -> Resources:
    """What is added to Chalice's REST API."""
    throttled = {
        "ResourcePath": "/*",
        "HttpMethod": "*",
        "ThrottlingRateLimit": 100,
        "ThrottlingBurstLimit": 200,
        "MetricsEnabled": True,
    }
    answers = {name: _answer(status, code, title) for name, status, code, title in ANSWERS}
    return {
        "RestAPI": {
            "Properties": {
                "EndpointConfiguration": {"Type": "REGIONAL"},
                "MethodSettings": [throttled],
                "GatewayResponses": answers,
            }
        }
    }
