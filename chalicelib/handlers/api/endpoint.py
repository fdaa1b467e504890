"""The one decorator of every route: who, may they, what came in, what goes out, what went wrong.

It also keeps the registry from which the OpenAPI document is made.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from chalice.app import Blueprint, Response
from chalice.app import Request as ChaliceRequest

from chalicelib.domain.accounts.access import RULES, Rule, admit
from chalicelib.domain.accounts.browser import browser_of
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.errors import Refusal
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.api.origin import origin_of
from chalicelib.handlers.api.problems import internal_response, problem_response
from chalicelib.handlers.api.request import (
    Reply,
    Request,
    bearer_token,
    language_of,
    session_token,
)
from chalicelib.handlers.api.validation import read, read_json

PREFIX = "/v1"

if TYPE_CHECKING:
    from aws_lambda_powertools import Logger

Route = Callable[[Any], Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Endpoint:
    """An operation of the API as code knows it."""

    method: str
    path: str
    rule: Rule
    route: Route
    body: type[Model] | None
    query: type[Model] | None
    response: type[Model] | None
    status: int
    versioned: bool
    creates: bool
    reads: bool
    audit: tuple[Action, ...]


ENDPOINTS: list[Endpoint] = []


class Api:
    """Declares operations on a Chalice blueprint."""

    def __init__(
        self,
        blueprint: Blueprint,
        caller_of: Callable[[str], Caller | None],
        bearer_of: Callable[[str], Caller],
    ) -> None:
        self._blueprint = blueprint
        self._caller_of = caller_of
        self._bearer_of = bearer_of
        self._views: dict[str, Callable[..., Response]] = {}

    def endpoint(
        self,
        method: str,
        path: str,
        *,
        body: type[Model] | None = None,
        query: type[Model] | None = None,
        response: type[Model] | None = None,
        status: int = 200,
        versioned: bool = False,
        creates: bool = False,
        reads: bool = False,
        audit: tuple[Action, ...] = (),
    ) -> Callable[[Route], Route]:
        """Declare an operation, by the name under which the table of operations says who may call it.

        `versioned` ones need If-Match, `creates` ones take an Idempotency-Key.
        `reads` ones change nothing though they are no GET, so that a token that may only read may call them.
        `audit` names the entries that it may leave, one for each request that changes something.
        """

        def declare(route: Route) -> Route:
            known = Endpoint(
                method=method,
                path=path,
                rule=RULES[route.__name__],
                route=route,
                body=body,
                query=query,
                response=response,
                status=status,
                versioned=versioned,
                creates=creates,
                reads=reads or method == "GET",
                audit=audit,
            )
            ENDPOINTS.append(known)
            self._views[route.__name__] = self._view(known)
            return route

        return declare

    def route(self, module: str, operation: str, method: str, path: str) -> None:
        """Have requests to a path answered by an operation, whose module is loaded for the first of them."""

        def view(**values: str) -> Response:
            import_module(module)
            return self._views[operation](**values)

        view.__name__ = operation
        self._blueprint.route(PREFIX + path, methods=[method], name=f"{method.lower()}_{operation}")(view)

    def _view(self, endpoint: Endpoint) -> Callable[..., Response]:
        def view(**path: str) -> Response:
            incoming, logger = self._blueprint.current_request, _logger()
            language = language_of(incoming.headers)
            about: dict[str, Any] = {
                "operation": endpoint.route.__name__,
                "request_id": incoming.context.get("requestId"),
            }
            try:
                answer = _present(endpoint, endpoint.route(self._read(endpoint, incoming, path)))
            except Refusal as refusal:
                logger.info("refused", code=refusal.code, **about)
                return problem_response(refusal, language)
            except Exception:
                logger.exception("failed", **about)
                return internal_response(language)
            logger.info("answered", status=answer.status_code, **about)
            return answer

        return view

    def _read(
        self, endpoint: Endpoint, incoming: ChaliceRequest, path: Mapping[str, str]
    ) -> Request[Any, Any]:
        headers = incoming.headers
        caller = self._who(headers)
        admit(endpoint.rule, caller, reads=endpoint.reads)
        return Request(
            body=read(endpoint.body, read_json(incoming.raw_body)) if endpoint.body else None,
            query=read(endpoint.query, dict(incoming.query_params or {})) if endpoint.query else None,
            path=path,
            language=language_of(headers),
            visitor=caller,
            browser=browser_of(headers.get("user-agent", "")),
            if_match=headers.get("if-match"),
            idempotency_key=headers.get("idempotency-key"),
            if_none_match=headers.get("if-none-match", ""),
            origin=origin_of(incoming.context, headers),
        )

    def _who(self, headers: Mapping[str, str]) -> Caller | None:
        # Whoever sends an API token means it: a cookie beside it is not looked at.
        bearer = bearer_token(headers)
        if bearer is not None:
            return self._bearer_of(bearer)
        token = session_token(headers)
        return self._caller_of(token) if token else None


@cache
def _logger() -> "Logger":
    # Nothing is logged while the application loads; a cold start can do without it until then.
    from aws_lambda_powertools import Logger

    return Logger(service="api")


def _present(endpoint: Endpoint, result: Model | Reply | None) -> Response:
    reply = result if isinstance(result, Reply) else Reply(result)
    headers: dict[str, str | list[str]] = {
        "Content-Type": "application/json",
        "Cache-Control": "no-store",
        **reply.headers,
    }
    if reply.model is None:
        return Response("", headers, 304 if reply.unchanged else 204)
    version = getattr(reply.model, "version", None)
    if version is not None:
        headers["ETag"] = f'"{version}"'
    return Response(reply.model.model_dump_json(), headers, endpoint.status)
