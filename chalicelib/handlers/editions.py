"""Editions of the catalogue over HTTP: the administrator's."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.editions.comparison import Change, Item
from chalicelib.domain.editions.edition import Edition, EditionState
from chalicelib.domain.reference.catalogue import Kind
from chalicelib.handlers.api.fields import decoded
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.catalogue import present_file
from chalicelib.handlers.catalogue_models import FileOut
from chalicelib.handlers.editions_models import (
    CatalogueEntryOut,
    EditionChangeOut,
    EditionDetailsOut,
    EditionIn,
    EditionOut,
    EditionsOut,
    PublicationIn,
)
from chalicelib.services.editions import books, maintain


@api.endpoint("GET", "/catalogue-editions", response=EditionsOut)
def list_editions(_: Request[None, None]) -> EditionsOut:
    """Every edition: drafts, the published one, former ones."""
    return EditionsOut(items=[present(each.edition, each.state) for each in maintain.every_edition()])


@api.endpoint("GET", "/catalogue-editions/{edition_id}", response=EditionDetailsOut)
def show_edition(request: Request[None, None]) -> EditionDetailsOut:
    """An edition, and what it changes of the published one."""
    shown = maintain.shown(request.path["edition_id"])
    return EditionDetailsOut(
        **present(shown.edition, shown.state).model_dump(),
        base_id=shown.base.id,
        base_name=shown.base.name,
        item_changes=[_present_change(change) for change in shown.comparison.items],
        kind_changes=[_present_change(change) for change in shown.comparison.kinds],
    )


@api.endpoint("GET", "/catalogue-editions/{edition_id}/workbook", response=FileOut)
def download_edition(request: Request[None, None]) -> FileOut:
    """An edition as a workbook, to be edited and loaded as another edition."""
    return present_file(books.edition_book(request.path["edition_id"]))


@api.endpoint(
    "POST",
    "/catalogue-editions",
    body=EditionIn,
    response=EditionOut,
    status=201,
    creates=True,
    audit=(Action.EDITION_LOADED,),
)
def load_edition(request: Request[EditionIn, None]) -> EditionOut:
    """Make a draft of a workbook; a wrong cell is the field `file.<row of the sheet>.<column>`."""
    body, key = request.body, request.idempotency_key
    made = maintain.load(body.name, body.in_force_on, decoded(body.file), key, now(), actor=request.actor)
    return present(made.edition, made.state)


@api.endpoint(
    "POST",
    "/catalogue-editions/{edition_id}/publication",
    body=PublicationIn,
    response=EditionOut,
    versioned=True,
    audit=(Action.EDITION_PUBLISHED,),
)
def publish_edition(request: Request[PublicationIn, None]) -> EditionOut:
    """Put a draft in the place of the published edition; everybody chooses from it within a minute or so."""
    edition_id, base_id = request.path["edition_id"], request.body.base_id
    made = maintain.publish(edition_id, request.version, base_id, now(), actor=request.actor)
    return present(made.edition, made.state)


@api.endpoint(
    "DELETE",
    "/catalogue-editions/{edition_id}",
    versioned=True,
    audit=(Action.EDITION_DISCARDED,),
)
def discard_edition(request: Request[None, None]) -> None:
    """Remove a draft."""
    maintain.discard(request.path["edition_id"], request.version, now(), actor=request.actor)


def present(edition: Edition, state: EditionState) -> EditionOut:
    """An edition as the API shows it."""
    return EditionOut(
        id=edition.id,
        name=edition.name,
        in_force_on=edition.in_force_on,
        state=state,
        items=edition.items,
        kinds=edition.kinds,
        version=edition.version,
        created_by=edition.created_by or None,
        created_at=edition.created_at,
        published_by=edition.published_by or None,
        published_at=edition.published_at,
    )


def _present_change(change: Change[Item] | Change[Kind]) -> EditionChangeOut:
    return EditionChangeOut(
        aspects=list(change.aspects), before=_entry(change.before), after=_entry(change.after)
    )


def _entry(thing: Item | Kind | None) -> CatalogueEntryOut | None:
    if isinstance(thing, Kind):
        return CatalogueEntryOut(
            item_number=thing.item_number,
            item=thing.item,
            number=thing.number,
            name=thing.name,
            form=thing.form,
            method=thing.method,
            cycle_months=thing.cycle_months,
            notes=thing.notes,
        )
    if thing is None:
        return None
    return CatalogueEntryOut(
        item_number=thing.number,
        item=thing.name,
        number=thing.number,
        name=thing.name,
        form=None,
        method="",
        cycle_months=None,
        notes="",
    )
