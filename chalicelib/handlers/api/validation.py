"""Reading a request into a model, and Pydantic's complaints into the system's own codes."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from chalicelib.domain.errors import FieldError, Invalid, Malformed, Params

#: API Gateway takes 10 MB and Lambda 6 MB; our largest is a workbook of 1 MiB, in base64.
LARGEST_BODY = 3 * 512 * 1024

Shape = TypeVar("Shape", bound=BaseModel)

#: Pydantic's error types that have a wording of their own here, and the context each needs.
CODES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "missing": ("required", {}),
    "extra_forbidden": ("unknown_field", {}),
    "string_too_long": ("too_long", {"limit": "max_length"}),
    "string_too_short": ("too_short", {"limit": "min_length"}),
    "too_long": ("too_many_items", {"limit": "max_length"}),
    "too_short": ("too_few_items", {"limit": "min_length"}),
    "string_type": ("not_text", {}),
    "enum": ("not_a_choice", {"choices": "expected"}),
    "literal_error": ("not_a_choice", {"choices": "expected"}),
    "int_type": ("not_a_number", {}),
    "int_parsing": ("not_a_number", {}),
    "int_from_float": ("not_a_number", {}),
    "greater_than_equal": ("below_least", {"limit": "ge"}),
    "less_than_equal": ("above_most", {"limit": "le"}),
    "date_type": ("not_a_date", {}),
    "date_parsing": ("not_a_date", {}),
    "date_from_datetime_parsing": ("not_a_date", {}),
    "date_from_datetime_inexact": ("not_a_date", {}),
    "bool_type": ("not_yes_or_no", {}),
    "bool_parsing": ("not_yes_or_no", {}),
}


def read_json(raw: bytes | str) -> Any:
    """The JSON of a body; Malformed where it is none or too large."""
    if len(raw) > LARGEST_BODY:
        raise Malformed("malformed")
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        raise Malformed("malformed") from None


def read(shape: type[Shape], data: Any) -> Shape:
    """The data as a model; Invalid with every wrong field at once."""
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        raise Invalid([_field_error(detail) for detail in error.errors(include_url=False)]) from None


def _field_error(detail: ErrorDetails) -> FieldError:
    name = ".".join(str(part) for part in detail["loc"])
    context = detail.get("ctx", {})
    if "code" in context:
        own: Params = {key: value for key, value in context.items() if key != "code"}
        return FieldError(name, context["code"], own)
    if detail["type"] == "string_too_short" and context.get("min_length") == 1:
        return FieldError(name, "required")
    code, wanted = CODES.get(detail["type"], ("wrong_value", {}))
    return FieldError(name, code, {param: _plain(context[key]) for param, key in wanted.items()})


def _plain(value: Any) -> str | int:
    return value if isinstance(value, int) else str(value)
