"""Shapes of the operations on one's own account and sessions."""

from datetime import datetime
from typing import Annotated

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.sms_code import sms_code
from chalicelib.domain.identity.mobile import mobile
from chalicelib.handlers.accounts_models import Answer, Secret
from chalicelib.handlers.api.fields import Entered
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.organisations_models import Email


class OwnAccountOut(Model):
    """The account that is signed in; the mobile shows its ends only."""

    user_name: str
    kind: AccountKind
    mobile: str
    email: str | None


class PasswordIn(Model):
    """The present password, and the one that is to replace it."""

    old_password: Secret
    password: Secret


class MobileCodeIn(Model):
    """The number that is to become the account's."""

    mobile: Annotated[Entered, checked(mobile)]
    human_check: Answer


class MobileIn(Model):
    """The new number with the code that it got, and the present password."""

    mobile: Annotated[Entered, checked(mobile)]
    sms_code: Annotated[Entered, checked(sms_code)]
    password: Secret


class ContactIn(Model):
    """The e-mail address; blank for none."""

    email: Email = None


class OwnSessionOut(Model):
    """A session; when it was last used is known to the hour."""

    id: str
    started_at: datetime
    used_at: datetime
    ends_at: datetime
    address: str
    browser: str
    current: bool


class OwnSessionsOut(Model):
    """This one first, then the newest."""

    items: list[OwnSessionOut]
