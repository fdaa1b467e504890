"""Passwords as argon2id hashes, with the parameters that OWASP recommends."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MEMORY_KIB = 19456
PASSES = 2
LANES = 1

#: Of a random text that nobody knows: checking against it takes as long as against an account's own hash.
NOBODYS_HASH = (
    "$argon2id$v=19$m=19456,t=2,p=1$nXlouO/SZ3YadYJ1kOPWFQ$xXDqswpHZLudZvAlqfM/imzivaFFiibDjz/XufzQSaQ"
)


def hash_password(password: str) -> str:
    """A salted hash that names its own parameters."""
    return _hasher().hash(password)


def is_password(password: str, stored: str | None) -> bool:
    """Whether it is the password; without a stored hash it takes as long, and is not."""
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(stored or NOBODYS_HASH, password) and stored is not None
    except VerifyMismatchError:
        return False


def is_outdated(stored: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return _hasher().check_needs_rehash(stored)


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
