"""Shapes of the administration of accounts."""

from datetime import datetime
from typing import Annotated

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.roster import RosterLineState
from chalicelib.domain.accounts.sms_code import sms_code
from chalicelib.domain.accounts.user_name import user_name_start
from chalicelib.domain.identity.mobile import mobile
from chalicelib.domain.organisations.names import reason
from chalicelib.handlers.api.fields import EncodedFile, Entered, FileName, LeftBlank
from chalicelib.handlers.api.model import Model, checked


class AccountsQuery(Model):
    """A page of the accounts; without a kind those of all kinds, one kind after the other."""

    kind: Annotated[AccountKind | None, LeftBlank] = None
    user_name: Annotated[Annotated[Entered, checked(user_name_start)] | None, LeftBlank] = None
    cursor: Annotated[Entered | None, LeftBlank] = None


class ListedAccountOut(Model):
    """An account; the mobile shows its ends only."""

    id: str
    kind: AccountKind
    user_name: str
    person_name: str | None
    organisation_code: str | None
    organisation_name: str | None
    division: str | None
    mobile: str
    created_at: datetime
    must_change_password: bool
    suspended_at: datetime | None
    suspension_reason: str | None


class AccountsPage(Model):
    """A page of accounts, and the cursor of the next."""

    items: list[ListedAccountOut]
    cursor: str | None


class ReasonIn(Model):
    """Why it is done; an account's owner is shown why it is suspended."""

    reason: Annotated[Entered, checked(reason)]


class ReplacementCodeIn(Model):
    """The number that is to replace a lost one."""

    mobile: Annotated[Entered, checked(mobile)]


class ReplacementIn(Model):
    """The new number, the code that its owner read out, and how it was made sure who that is."""

    mobile: Annotated[Entered, checked(mobile)]
    sms_code: Annotated[Entered, checked(sms_code)]
    reason: Annotated[Entered, checked(reason)]


class RosterIn(Model):
    """A workbook of at most 1 MiB, in base64."""

    file_name: FileName
    content: EncodedFile


class RosterLineErrorOut(Model):
    """What is wrong with a cell, under the heading of its column."""

    field: str
    column: str
    code: str
    message: str


class RosterLineOut(Model):
    """A row that waits, has become an account, or is refused; `told`: the first password went out."""

    number: int
    user_name: str
    state: RosterLineState
    told: bool
    errors: list[RosterLineErrorOut]


class RosterOut(Model):
    """How far a roster is; counts are of rows."""

    id: str
    file_name: str
    created_by: str
    created_at: datetime
    total: int
    waiting: int
    created: int
    refused: int
    lines: list[RosterLineOut]
