"""A roster (账号名单): a workbook of experts and further administrators who get accounts (requirement A1)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.errors import FieldError


class RosterLineState(StrEnum):
    """待创建, 已创建, 未通过."""

    WAITING = "waiting"
    CREATED = "created"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True, slots=True)
class NewAccount:
    """Whom an account is wanted for; every value is checked."""

    kind: AccountKind
    user_name: str
    person_name: str
    mobile: str
    email: str | None
    division: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A row of a roster; `number` is its row in the sheet, from 1, `user_name` as it stands there.

    `wanted` is forgotten as soon as the account is there.
    """

    number: int
    user_name: str
    state: RosterLineState
    wanted: NewAccount | None = None
    errors: tuple[FieldError, ...] = ()
    #: The first password went out by SMS.
    told: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster:
    """An uploaded roster with all its rows, top to bottom."""

    id: str
    file_name: str
    created_by: str
    created_at: datetime
    lines: tuple[Line, ...]

    @property
    def waiting(self) -> tuple[Line, ...]:
        """The rows whose accounts are still to be made."""
        return tuple(line for line in self.lines if line.state is RosterLineState.WAITING)


def refused(line: Line, *errors: FieldError) -> Line:
    """The row, told apart from the good ones; what it said is not kept."""
    return Line(number=line.number, user_name=line.user_name, state=RosterLineState.REFUSED, errors=errors)
