"""The edge: HTTP routes, queue messages, the schedule."""

from importlib import import_module

ROUTES = (
    "accounts",
    "own_account",
    "password_resets",
    "individuals",
    "associations",
    "organisations",
    "ledger",
    "workbooks",
    "notices",
    "audit",
)


def declare_routes() -> None:
    """Load the modules that declare routes; each does so when it is imported."""
    for name in ROUTES:
        import_module(f"{__name__}.{name}")
