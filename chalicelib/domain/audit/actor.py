"""Who did something, and from where."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import Caller


class ActorKind(StrEnum):
    """Every kind of account under its own name, and those who act without one."""

    INDIVIDUAL = "individual"
    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    EXPERT = "expert"
    ADMINISTRATOR = "administrator"
    VISITOR = "visitor"
    WORKER = "worker"
    OPERATOR = "operator"


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a request came from; `via` is who handed it on to the API, if anybody did."""

    address: str = ""
    via: str = ""
    request_id: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """A worker's user name is the name of its function."""

    kind: ActorKind
    account_id: str = ""
    user_name: str = ""
    #: The name of the API token by which the account's system acts; blank for people.
    token: str = ""
    origin: Origin = Origin()

    @classmethod
    def of(cls, caller: Caller | None, origin: Origin) -> Self:
        """Who sends a request: an account, or a visitor."""
        if caller is None:
            return cls(kind=ActorKind.VISITOR, origin=origin)
        return cls(
            kind=ActorKind(caller.kind),
            account_id=caller.account_id,
            user_name=caller.user_name,
            token=caller.token.name if caller.token else "",
            origin=origin,
        )

    @classmethod
    def worker(cls, name: str) -> Self:
        """A function that works without anybody waiting, such as `import-reader`."""
        return cls(kind=ActorKind.WORKER, user_name=name)

    @classmethod
    def operator(cls) -> Self:
        """Whoever runs the stack and works on it from a terminal."""
        return cls(kind=ActorKind.OPERATOR)

    def signed_in(self, account: Account) -> "Actor":
        """The visitor, once it is known whose account it is."""
        kind = ActorKind(account.kind)
        return replace(self, kind=kind, account_id=account.id, user_name=account.user_name)
