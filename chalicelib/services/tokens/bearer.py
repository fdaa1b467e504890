"""Who calls with an API token."""

from chalicelib.adapters.tables import organisations, tokens
from chalicelib.domain import clock
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.accounts.session import hour_of
from chalicelib.domain.errors import Unauthenticated
from chalicelib.domain.tokens.token import Presented, is_secret, presented


def bearer_of(text: str) -> Caller:
    """The organisation that a token speaks for, as it stands now; two reads.

    Unauthenticated where the token is wrong, was revoked or has ended, or its account is suspended.
    """
    shown = presented(text)
    held = tokens.get_with(shown) if shown else None
    if shown is None or held is None or not is_secret(shown.secret, held.secret_hash):
        raise Unauthenticated("token_wrong")
    if held.token.has_ended(clock.today()):
        raise Unauthenticated("token_ended")
    if held.account.suspended_at:
        raise Unauthenticated("token_suspended")
    known = held.account.speaks_for
    organisation = organisations.get(known) if known else None
    if organisation is None:
        raise Unauthenticated("token_wrong")
    _note_use(shown, held)
    return Caller(
        account_id=held.account.id,
        user_name=held.account.user_name,
        kind=held.account.kind,
        session_id="",
        organisation_id=organisation.id,
        organisation_kind=organisation.kind,
        review_state=organisation.review_state,
        token=held.token,
    )


def _note_use(shown: Presented, held: tokens.Held) -> None:
    now = clock.now()
    if held.token.used_at is None or held.token.used_at < hour_of(now):
        tokens.touch(shown, held.token.id, now)
