"""Suspending accounts and restoring them; who suspends is never suspended by it, and one always stays."""

from chalicelib.adapters.tables import accounts, directory, suspensions
from chalicelib.adapters.tables.suspensions import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account, Listed
from chalicelib.domain.audit.account import account_entry
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Conflict, NotFound, Stale, Unauthenticated


def suspend(account_id: str, reason: str, actor: Actor) -> Listed:
    """Suspend an account, its sessions end at once; the same again changes nothing."""
    account = others_account(account_id, actor)
    if account.suspended_at is None:
        after = {"suspension_reason": reason}
        entry = account_entry(Action.ACCOUNT_SUSPENDED, account, actor, clock.now(), after=after)
        _refuse(suspensions.suspend(account, reason, entry))
    suspended = listed(account_id)
    # Somebody was faster, or it is this very request, whose first answer was lost.
    if suspended.account.suspension_reason != reason:
        raise Conflict("suspended_already")
    return suspended


def restore(account_id: str, reason: str, actor: Actor) -> Listed:
    """Let an account be used again; the same again changes nothing."""
    account = others_account(account_id, actor)
    if account.suspended_at:
        before = {"suspension_reason": account.suspension_reason}
        entry = account_entry(
            Action.ACCOUNT_RESTORED, account, actor, clock.now(), before=before, after={"reason": reason}
        )
        suspensions.restore(account, entry)
    restored = listed(account_id)
    if restored.account.suspended_at:
        raise Stale
    return restored


def others_account(account_id: str, actor: Actor) -> Account:
    """Somebody else's account; Conflict for one's own."""
    account = accounts.by_id(account_id)
    if account is None:
        raise NotFound("not_found")
    if account.id == actor.account_id:
        raise Conflict("own_account")
    return account


def listed(account_id: str) -> Listed:
    """An account as the directory shows it."""
    return directory.listed([account_id])[0]


def _refuse(obstacles: set[Obstacle]) -> None:
    if Obstacle.ACTOR_SUSPENDED in obstacles:
        raise Unauthenticated("not_signed_in")
    if Obstacle.LAST_ADMINISTRATOR in obstacles and Obstacle.ACCOUNT_CHANGED not in obstacles:
        raise Conflict("last_administrator")
