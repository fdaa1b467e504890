"""What a fresh local stack holds: accounts to try it with. Runs once, in the functions' environment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account that `make run` prints."""

    kind: str
    user_name: str
    password: str


ACCOUNTS: tuple[DemoAccount, ...] = ()


def seed() -> None:
    """Make the accounts and what belongs to them."""


if __name__ == "__main__":
    seed()
