"""The human check: given out, and taken once."""

from datetime import timedelta
from typing import Any

from chalicelib.adapters import human_check
from chalicelib.adapters.tables import challenges
from chalicelib.domain import clock
from chalicelib.domain.errors import Invalid, Wrong

FIELD = "human_check"


def challenge() -> dict[str, Any]:
    """A challenge for the browser to solve."""
    return human_check.new_challenge()


def take(answer: str) -> None:
    """Let one request through for a solved challenge; Invalid for any other, and for the second."""
    try:
        challenge_id = human_check.solved_challenge(answer)
    except Wrong as wrong:
        raise Invalid.one(FIELD, wrong.code) from None
    # Longer than it can be valid, so that it cannot come back when the mark is cleared away.
    expires_at = clock.now() + 2 * timedelta(seconds=human_check.LIFE_SECONDS)
    if not challenges.use_up(challenge_id, expires_at):
        raise Invalid.one(FIELD, "human_check_used")
