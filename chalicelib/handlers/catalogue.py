"""The published catalogue over HTTP: for pickers, and as workbooks."""

from base64 import b64encode

from chalicelib.domain.reference.catalogue import Kind
from chalicelib.handlers.api.request import Reply, Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.catalogue_models import CatalogueOut, FileOut, ItemOut, KindOut
from chalicelib.services.editions import books
from chalicelib.services.editions.published import Published, published


@api.endpoint("GET", "/catalogue", response=CatalogueOut)
def show_catalogue(request: Request[None, None]) -> Reply:
    """The published edition; 304 to whoever has it already (If-None-Match)."""
    known = published()
    # A browser keeps it and asks each time whether it still holds, which costs next to nothing.
    headers = {"ETag": f'"{known.id}"', "Cache-Control": "no-cache"}
    if headers["ETag"] in request.if_none_match:
        return Reply(None, headers, unchanged=True)
    return Reply(present_catalogue(known), headers)


@api.endpoint("GET", "/catalogue/workbook", response=FileOut)
def download_catalogue(_: Request[None, None]) -> FileOut:
    """《强检器具目录》, to look up what may be chosen."""
    return present_file(books.catalogue_book())


@api.endpoint("GET", "/catalogue/import-template", response=FileOut)
def download_template(_: Request[None, None]) -> FileOut:
    """《强制检定器具信息导入模板》, with the kinds that may be chosen now."""
    return present_file(books.import_template())


def present_file(book: books.Book) -> FileOut:
    """A workbook as the API hands it out."""
    return FileOut(file_name=book.file_name, content=b64encode(book.content).decode())


def present_kind(kind: Kind) -> KindOut:
    """A kind as the API shows it."""
    return KindOut(
        number=kind.number,
        kind=kind.name,
        form=kind.form,
        method=kind.method,
        periodic=kind.periodic,
        cycle_months=kind.cycle_months,
        notes=kind.notes,
    )


def present_catalogue(known: Published) -> CatalogueOut:
    """An edition as the API shows it, or a part of it."""
    items = [
        ItemOut(number=kinds[0].item_number, item=item, kinds=[present_kind(kind) for kind in kinds])
        for item, kinds in known.catalogue.items.items()
    ]
    return CatalogueOut(edition=known.id, name=known.name, in_force_on=known.in_force_on, items=items)
