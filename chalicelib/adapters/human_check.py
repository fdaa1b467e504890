"""The human check: an ALTCHA proof of work, signed by us and solved by the browser in the background."""

import secrets as random
import time
from typing import TYPE_CHECKING, Any

from chalicelib.adapters.config import config
from chalicelib.adapters.secrets import secret
from chalicelib.domain.errors import Wrong

if TYPE_CHECKING:
    from altcha import Payload

#: Native in every browser, so that no WebAssembly is needed.
ALGORITHM = "PBKDF2/SHA-256"
#: Iterations of one try; it takes FEWEST to MOST tries, well under a second on a phone.
COST = 2000
FEWEST = 150
MOST = 450
LIFE_SECONDS = 600
LARGEST_ANSWER = 4096


def new_challenge() -> dict[str, Any]:
    """A challenge as the browser's widget takes it."""
    from altcha import create_challenge

    challenge = create_challenge(
        ALGORITHM,
        COST,
        counter=FEWEST + random.randbelow(MOST - FEWEST),
        expires_at=int(time.time()) + LIFE_SECONDS,
        hmac_secret=_key(),
    )
    return challenge.to_dict()


def solved_challenge(answer: str) -> str:
    """The id of the challenge that the answer solves; Wrong where it is none of ours, or too late."""
    from altcha import verify_solution

    payload = _read(answer)
    result = verify_solution(payload, _key())
    if result.expired:
        raise Wrong("human_check_expired")
    if not result.verified or not payload.challenge.signature:
        raise Wrong("human_check_wrong")
    return payload.challenge.signature


def _read(answer: str) -> "Payload":
    from altcha import Payload

    if len(answer) > LARGEST_ANSWER:
        raise Wrong("human_check_wrong")
    try:
        return Payload.from_base64(answer)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Wrong("human_check_wrong") from None


def _key() -> str:
    return secret(config().human_check_secret)
