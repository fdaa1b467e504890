"""The edge: HTTP routes, queue messages, the schedule."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chalice.app import Blueprint

ROUTES = (
    "accounts",
    "registrations",
    "own_account",
    "tokens",
    "password_resets",
    "documents",
    "individuals",
    "associations",
    "organisations",
    "reviews",
    "changes",
    "business",
    "ledger",
    "quality",
    "workbooks",
    "catalogue",
    "editions",
    "notices",
    "audit",
    "administration",
)


def declared_routes() -> "Blueprint":
    """The blueprint with every route; a module declares its own when it is imported, which is now."""
    with _nothing_collected():
        for name in ROUTES:
            import_module(f"{__name__}.{name}")
        from chalicelib.handlers.blueprint import blueprint
    return blueprint


@contextmanager
def _nothing_collected() -> Iterator[None]:
    # What modules make when they are loaded is no garbage; looking through it is a tenth of a cold start.
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
