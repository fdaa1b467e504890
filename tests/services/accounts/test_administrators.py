"""Administrators are created by whoever operates the stack."""

import pytest

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.errors import Wrong
from chalicelib.services.accounts.administrators import create_administrator
from chalicelib.services.accounts.sessions import log_in, standing
from tests.support.audit import OPERATOR, VISITOR
from tests.support.people import MOBILE, PASSWORD

pytestmark = pytest.mark.usefixtures("aws")


def test_an_administrator_signs_in_as_such() -> None:
    create_administrator("reviewer01", PASSWORD, MOBILE, actor=OPERATOR)
    login = log_in(AccountKind.ADMINISTRATOR, "reviewer01", PASSWORD, actor=VISITOR)
    assert login.standing.caller.kind is AccountKind.ADMINISTRATOR
    assert standing(login.standing.caller).organisation is None


@pytest.mark.parametrize(
    ("name", "password", "mobile", "code"),
    [
        ("x", PASSWORD, MOBILE, "user_name_form"),
        ("reviewer01", "a123456", MOBILE, "password_common"),
        ("reviewer01", "Reviewer01", MOBILE, "password_is_user_name"),
        ("reviewer01", PASSWORD, "1", "mobile_form"),
    ],
)
def test_the_rules_are_everybodys(name: str, password: str, mobile: str, code: str) -> None:
    with pytest.raises(Wrong) as caught:
        create_administrator(name, password, mobile, actor=OPERATOR)
    assert caught.value.code == code


def test_a_name_is_taken_once() -> None:
    create_administrator("reviewer01", PASSWORD, MOBILE, actor=OPERATOR)
    with pytest.raises(Wrong, match="user_name_taken"):
        create_administrator("REVIEWER01", PASSWORD, MOBILE, actor=OPERATOR)
