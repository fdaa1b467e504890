"""What the system refuses, and why.

Refusal
├── Malformed          the request cannot be read
├── Invalid            fields are wrong; carries every wrong field at once
├── Unauthenticated    nobody is signed in, or the session has ended
├── Forbidden          signed in, but not for this
├── NotFound           there is no such thing, or it is not the caller's
├── Conflict           it clashes with what is stored
│   └── Stale          somebody else changed it in the meantime
├── VersionMissing     a write without the version it is based on
├── TooMany            wait, then try again
└── Unavailable        a service behind us does not answer; nothing was changed

`handlers/api/problems.py` maps them to HTTP, `domain/texts.py` to words.
"""

import dataclasses
from collections.abc import Mapping, Sequence

Params = Mapping[str, str | int]


@dataclasses.dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong field: its name in the API, a stable code, and what the wording needs."""

    field: str
    code: str
    params: Params = dataclasses.field(default_factory=dict)


class Wrong(Exception):
    """One value breaks a rule; it becomes a FieldError where the field's name is known."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Refusal(Exception):
    """A use case declines; `code` is stable and `params` fill its wording."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Malformed(Refusal):
    """The request cannot be read at all."""


class Invalid(Refusal):
    """Fields are wrong; all of them are named at once."""

    def __init__(self, fields: Sequence[FieldError], code: str = "invalid") -> None:
        super().__init__(code, count=len(fields))
        self.fields = tuple(fields)

    @classmethod
    def one(cls, name: str, code: str, **params: str | int) -> "Invalid":
        """A refusal for a single field."""
        return cls([FieldError(name, code, params)])


class Unauthenticated(Refusal):
    """Nobody is signed in, or the session has ended."""


class Forbidden(Refusal):
    """The caller may not do this."""


class NotFound(Refusal):
    """There is no such thing, or it is not the caller's to see."""


class Conflict(Refusal):
    """It clashes with what is stored."""


class Stale(Conflict):
    """Somebody else changed it since the caller read it."""

    def __init__(self, code: str = "stale", **params: str | int) -> None:
        super().__init__(code, **params)


class VersionMissing(Refusal):
    """A write must name the version it is based on."""


class TooMany(Refusal):
    """Too often; `retry_after` says how many seconds to wait."""

    def __init__(self, code: str, retry_after: int, **params: str | int) -> None:
        super().__init__(code, retry_after=retry_after, **params)
        self.retry_after = retry_after


class Unavailable(Refusal):
    """A service behind us does not answer; nothing was changed."""
