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
    "reservations",
    "work",
    "assigning",
    "work_results",
    "result_books",
    "quality",
    "workbooks",
    "catalogue",
    "editions",
    "enquiry_certificates",
    "enquiry_institutions",
    "enquiry_instruments",
    "enquiry_catalogue",
    "public_notices",
    "notices",
    "audit",
    "administration",
)


def declared_routes() -> "Blueprint":
    """The blueprint with every route of the index; what a route does is loaded by its first request."""
    with _nothing_collected():
        from chalicelib.handlers.blueprint import api, blueprint
        from chalicelib.handlers.index import INDEX

        for module, *route in INDEX:
            api.route(f"{__name__}.{module}", *route)
    return blueprint


def load_all() -> None:
    """Declare every operation now, for those who go through all of them."""
    for name in ROUTES:
        import_module(f"{__name__}.{name}")


@contextmanager
def _nothing_collected() -> Iterator[None]:
    # What modules make when they are loaded is no garbage; looking through it is a tenth of a cold start.
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
