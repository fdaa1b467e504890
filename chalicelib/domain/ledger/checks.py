"""The rules that hold between the details of an instrument, whoever enters them and however."""

from collections.abc import Iterator
from dataclasses import replace

from chalicelib.domain.errors import FieldError, Params
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.due import due_date
from chalicelib.domain.reference.catalogue import Catalogue
from chalicelib.domain.reference.divisions import Divisions


def completed(details: Details) -> Details:
    """The details with a blank due date worked out, where last verification and interval are known."""
    if details.due_on or not (details.last_verified_on and details.interval_months):
        return details
    return replace(details, due_on=due_date(details.last_verified_on, details.interval_months))


def wrong_dates(details: Details) -> Iterator[FieldError]:
    """Nothing runs out before it was verified.

    A verification in the future is let pass: certificates are dated ahead, and imports take them as they are.
    """
    if details.last_verified_on and details.due_on and details.due_on < details.last_verified_on:
        yield FieldError("due_on", "due_before_verified", {"last": details.last_verified_on.isoformat()})


def of_result(details: Details, before: Details) -> Iterator[FieldError]:
    """What an institution published about an instrument is not changed by hand."""
    for name in ("last_verified_on", "due_on", "certificate_number"):
        if getattr(details, name) != getattr(before, name):
            yield FieldError(name, "from_result")


def wrong_references(
    details: Details, before: Details | None, catalogue: Catalogue, divisions: Divisions
) -> Iterator[FieldError]:
    """Item, kind and division must be ones that may be chosen now, or what the instrument had before."""
    if before is None or (details.item, details.kind) != (before.item, before.kind):
        if details.item not in catalogue.items:
            yield FieldError("item", "not_in_catalogue", {"value": details.item})
        elif all(kind.name != details.kind for kind in catalogue.items[details.item]):
            yield FieldError("kind", "kind_not_of_item", _kind_params(details, catalogue))
    if before is None or details.division != before.division:
        division = divisions.by_code.get(details.division)
        if division is None or not divisions.is_leaf(division):
            yield FieldError("division", "no_such_division", {"value": details.division})


def _kind_params(details: Details, catalogue: Catalogue) -> Params:
    choices = "、".join(kind.name for kind in catalogue.items[details.item])
    return {"item": details.item, "value": details.kind, "choices": choices}
