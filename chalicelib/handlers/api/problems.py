"""Every refusal as an RFC 9457 problem document; the one place where errors meet HTTP."""

import json
from collections.abc import Mapping
from typing import Any

from chalice.app import Response
from pydantic import ConfigDict

from chalicelib.domain import errors
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.api.model import Model

HEADERS: Mapping[str, str | list[str]] = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
}


class FieldProblem(Model):
    """One wrong field."""

    field: str
    code: str
    message: str


class ProblemDocument(Model):
    """An RFC 9457 problem; `detail` is for people, `code` for programs; numbers may stand beside."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    code: str
    detail: str
    fields: list[FieldProblem] | None = None
    retry_after: int | None = None


#: The most particular class first; a refusal gets the status of the first it belongs to.
STATUSES: tuple[tuple[type[errors.Refusal], int, str], ...] = (
    (errors.Malformed, 400, "Bad Request"),
    (errors.Unauthenticated, 401, "Unauthorized"),
    (errors.Forbidden, 403, "Forbidden"),
    (errors.NotFound, 404, "Not Found"),
    (errors.Stale, 412, "Precondition Failed"),
    (errors.Conflict, 409, "Conflict"),
    (errors.Invalid, 422, "Unprocessable Content"),
    (errors.VersionMissing, 428, "Precondition Required"),
    (errors.TooMany, 429, "Too Many Requests"),
    (errors.Unavailable, 503, "Service Unavailable"),
)


def problem(refusal: errors.Refusal, language: Language) -> dict[str, Any]:
    """The problem document of a refusal, in the caller's language."""
    status, title = _status(refusal)
    document: dict[str, Any] = {
        "type": f"urn:qiangjian:problem:{refusal.code}",
        "title": title,
        "status": status,
        "code": refusal.code,
        "detail": wording(refusal.code, refusal.params, language),
        **refusal.params,
    }
    if isinstance(refusal, errors.Invalid):
        document["fields"] = [
            {"field": each.field, "code": each.code, "message": wording(each.code, each.params, language)}
            for each in refusal.fields
        ]
    return document


def problem_response(refusal: errors.Refusal, language: Language) -> Response:
    """The HTTP answer of a refusal."""
    document = problem(refusal, language)
    headers = dict(HEADERS)
    if isinstance(refusal, errors.TooMany):
        headers["Retry-After"] = str(refusal.retry_after)
    if isinstance(refusal, errors.Unauthenticated):
        headers["WWW-Authenticate"] = _challenge(refusal)
    return Response(json.dumps(document, ensure_ascii=False), headers, document["status"])


def internal_response(language: Language) -> Response:
    """The answer when something broke on our side: no trace, no detail."""
    document: Mapping[str, Any] = {
        "type": "urn:qiangjian:problem:internal",
        "title": "Internal Server Error",
        "status": 500,
        "code": "internal",
        "detail": wording("internal", {}, language),
    }
    body = json.dumps(document, ensure_ascii=False)
    return Response(body, dict(HEADERS), 500)


def _challenge(refusal: errors.Unauthenticated) -> str:
    wrong = ', error="invalid_token"' if refusal.code.startswith("token_") else ""
    return f'Bearer realm="qiangjian"{wrong}'


def _status(refusal: errors.Refusal) -> tuple[int, str]:
    for kind, status, title in STATUSES:
        if isinstance(refusal, kind):
            return status, title
    raise TypeError(f"no status for {type(refusal).__name__}")
