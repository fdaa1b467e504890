"""The OpenAPI 3.1 document, made from the operations that the code declares."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from chalicelib.handlers.api.endpoint import Endpoint
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.api.problems import ProblemDocument
from chalicelib.handlers.api.request import SESSION_COOKIE

REF = "#/components/schemas/{model}"
PARAMETER = re.compile(r"{(\w+)}")

Json = dict[str, Any]


def document(endpoints: Iterable[Endpoint]) -> Json:
    """The document; the same operations give the same text."""
    known = list(endpoints)
    return {
        "openapi": "3.1.0",
        "info": {"title": "强检通 Qiangjian", "version": "1"},
        "servers": [{"url": "/api/v1"}],
        "paths": _paths(known),
        "components": {
            "schemas": _schemas(known),
            "securitySchemes": {
                "session": {"type": "apiKey", "in": "cookie", "name": SESSION_COOKIE},
                "token": {"type": "http", "scheme": "bearer", "bearerFormat": "qj_…"},
            },
        },
    }


def _paths(endpoints: list[Endpoint]) -> Json:
    paths: dict[str, Json] = {}
    for endpoint in sorted(endpoints, key=lambda each: (each.path, each.method)):
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return paths


def _operation(endpoint: Endpoint) -> Json:
    operation: Json = {
        "operationId": endpoint.route.__name__,
        "summary": (endpoint.route.__doc__ or "").strip(),
        "parameters": [
            *_path_parameters(endpoint),
            *_query_parameters(endpoint),
            *_header_parameters(endpoint),
        ],
        "responses": _responses(endpoint),
        "security": _security(endpoint),
        "x-access": {party.value: reach.value for party, reach in endpoint.rule.reach.items()},
        "x-needs": endpoint.rule.needs.value,
    }
    if endpoint.body:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": _content(endpoint.body)},
        }
    return operation


def _security(endpoint: Endpoint) -> list[Json]:
    if endpoint.rule.is_public:
        return []
    return [{"session": []}, {"token": []}] if endpoint.rule.is_for_tokens else [{"session": []}]


def _path_parameters(endpoint: Endpoint) -> list[Json]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in PARAMETER.findall(endpoint.path)
    ]


def _query_parameters(endpoint: Endpoint) -> list[Json]:
    if endpoint.query is None:
        return []
    schema = endpoint.query.model_json_schema(ref_template=REF)
    required = schema.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in required, "schema": value}
        for name, value in schema["properties"].items()
    ]


def _header_parameters(endpoint: Endpoint) -> list[Json]:
    headers = {"If-Match": True} if endpoint.versioned else {}
    if endpoint.creates:
        headers["Idempotency-Key"] = False
    return [
        {"name": name, "in": "header", "required": required, "schema": {"type": "string"}}
        for name, required in headers.items()
    ]


def _responses(endpoint: Endpoint) -> Json:
    status = str(endpoint.status if endpoint.response else 204)
    answer: Json = {"description": "The result" if endpoint.response else "Done"}
    if endpoint.response:
        answer["content"] = {"application/json": _content(endpoint.response)}
    problem = {"description": "A refusal", "content": {"application/problem+json": _content(ProblemDocument)}}
    return {status: answer, "default": problem}


def _content(model: type[Model]) -> Json:
    return {"schema": {"$ref": REF.format(model=model.__name__)}}


def _schemas(endpoints: list[Endpoint]) -> Mapping[str, Json]:
    bodies = {each.body for each in endpoints if each.body}
    queries = {each.query for each in endpoints if each.query}
    responses = {each.response for each in endpoints if each.response} | {ProblemDocument}
    wanted = [(model, "validation") for model in bodies | queries]
    wanted += [(model, "serialization") for model in responses - bodies]
    _, definitions = models_json_schema(
        sorted(wanted, key=lambda each: each[0].__name__),  # type: ignore[arg-type]
        ref_template=REF,
    )
    schemas: dict[str, Json] = definitions["$defs"]
    unneeded = {query.__name__ for query in queries}
    return {name: schema for name, schema in sorted(schemas.items()) if name not in unneeded}
