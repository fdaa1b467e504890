"""What fields of forms have in common."""

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from chalicelib.domain.documents.file_name import file_name
from chalicelib.handlers.api.model import checked


def _none_if_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


#: Longer than anything that could be right; each field's own rule names its own limit.
Entered = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
LeftBlank = BeforeValidator(_none_if_blank)
#: As it may be shown and saved; what cannot be seen in it falls away.
FileName = Annotated[Entered, checked(file_name)]
