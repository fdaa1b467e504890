"""Administrators are not registered; whoever operates the stack creates them."""

from chalicelib.adapters import passwords
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.password import check_not_like, password
from chalicelib.domain.accounts.user_name import user_name
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.mobile import mobile
from chalicelib.domain.ids import new_id
from chalicelib.domain.reference.areas import area


def create_administrator(
    name: str,
    secret: str,
    telephone: str,
    *,
    actor: Actor,
    division: str | None = None,
    must_change_password: bool = False,
) -> Account:
    """Create an administrator, of a current division or (without one) of the whole country.

    The same rules as everybody's; Wrong names the broken one.
    """
    now = clock.now()
    check_not_like(password(secret), user_name(name))
    account = Account(
        id=new_id(now),
        user_name=name,
        kind=AccountKind.ADMINISTRATOR,
        password_hash=passwords.hash_password(secret),
        mobile=mobile(telephone),
        email=None,
        organisation_id=None,
        created_at=now,
        division=area(division) if division else None,
        must_change_password=must_change_password,
    )
    entry = entry_of(
        Action.ADMINISTRATOR_CREATED, actor, now, target(account.id, name), account_id=account.id
    )
    if store_account(account, entry):
        raise Wrong("user_name_taken")
    return account
