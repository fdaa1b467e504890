"""Shapes of the three steps of a forgotten password."""

from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.domain.accounts.sms_code import sms_code
from chalicelib.domain.accounts.user_name import user_name
from chalicelib.domain.identity.mobile import mobile
from chalicelib.handlers.accounts_models import Answer, Secret
from chalicelib.handlers.api.fields import Entered
from chalicelib.handlers.api.model import Model, checked


class ResetCodeIn(Model):
    """Whose password was forgotten, and the mobile that is to get the code."""

    user_name: Annotated[Entered, checked(user_name)]
    mobile: Annotated[Entered, checked(mobile)]
    human_check: Answer


class ResetIn(ResetCodeIn):
    """The same with the code that came."""

    sms_code: Annotated[Entered, checked(sms_code)]


class ResetOut(Model):
    """What sets a new password, once and for ten minutes."""

    reset_token: Annotated[str, Field(repr=False)]


class NewPasswordIn(Model):
    """The new password."""

    reset_token: Annotated[str, StringConstraints(min_length=1, max_length=200), Field(repr=False)]
    password: Secret
