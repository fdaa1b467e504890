"""What fields of forms have in common."""

from base64 import b64decode
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from chalicelib.domain.documents.file_name import file_name
from chalicelib.domain.errors import Wrong
from chalicelib.handlers.api.model import checked


def _none_if_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


#: Longer than anything that could be right; each field's own rule names its own limit.
Entered = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
LeftBlank = BeforeValidator(_none_if_blank)
#: As it may be shown and saved; what cannot be seen in it falls away.
FileName = Annotated[Entered, checked(file_name)]


def decoded(text: str) -> bytes:
    """The bytes of a base64 text."""
    try:
        return b64decode(text, validate=True)
    except ValueError:
        raise Wrong("not_base64") from None


def _base64(text: str) -> str:
    decoded(text)
    return text


#: A small file in base64; for its bytes there is `decoded`.
EncodedFile = Annotated[
    str,
    StringConstraints(min_length=1),
    checked(_base64),
    Field(repr=False, json_schema_extra={"format": "byte"}),
]
