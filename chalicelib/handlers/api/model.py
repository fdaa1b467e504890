"""Shapes at the edge: what comes in is checked field by field, what goes out is as the API document says."""

from collections.abc import Callable
from typing import Any

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from chalicelib.domain.errors import Wrong


class Model(BaseModel):
    """The base of every request and response: unknown fields are refused, blanks around text fall away."""

    # A validator is built when it is first needed: no request needs more than a few of them.
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True, defer_build=True)


def checked(rule: Callable[[Any], Any]) -> AfterValidator:
    """A domain rule as a field's validator; what the rule calls Wrong becomes that field's error."""

    def validate(value: Any) -> Any:
        try:
            return rule(value)
        except Wrong as wrong:
            # Pydantic formats the template with the context; the code travels as the error's type.
            raise PydanticCustomError(wrong.code, "{code}", {"code": wrong.code, **wrong.params}) from None

    return AfterValidator(validate)
