"""The public enquiry."""

from dataclasses import replace
from urllib.parse import quote

from chalicelib.adapters.tables import instruments, organisations
from chalicelib.domain.documents.document import DocumentPurpose
from tests.support.authorisations import authorisation
from tests.support.documents import document
from tests.support.organisations import move
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.prepared.results import published
from tests.support.results import NUMBER


@prepares
def look_up_certificates(scene: Scene) -> Prepared:
    """One that was just published."""
    published(scene)
    return Prepared(query=f"?number={quote(NUMBER)}", shows=NUMBER)


@prepares
def look_up_certificate(scene: Scene) -> Prepared:
    """The same by its institution."""
    line = published(scene)
    return Prepared(
        path={"institution": line.institution or ""}, query=f"?number={quote(NUMBER)}", shows='"files":[]'
    )


@prepares
def look_up_institutions(scene: Scene) -> Prepared:
    """One that is authorised for a county."""
    institution = _authorised(scene)
    return Prepared(query=f"?region=330225&name={quote('单位')}", shows=institution)


@prepares
def look_up_institution(scene: Scene) -> Prepared:
    """The same by its id."""
    institution = _authorised(scene)
    return Prepared(path={"institution": institution}, shows='"level":"county"')


@prepares
def look_up_instruments(scene: Scene) -> Prepared:
    """One that was just verified, by its serial number."""
    serial = published(scene).instrument.serial_number
    return Prepared(query=f"?serial_number={quote(serial)}", shows=NUMBER)


@prepares
def look_up_instrument(scene: Scene) -> Prepared:
    """The same by its code."""
    line = published(scene)
    found = instruments.get(line.organisation, line.instrument.id)
    assert found
    return Prepared(path={"key": found.code}, shows=f'"institution":"{line.institution}"')


@prepares
def look_up_catalogue(scene: Scene) -> Prepared:
    """The scales of the published edition."""
    return Prepared(query=f"?kind={quote('电子秤')}", shows='"kind":"电子秤"')


@prepares
def look_up_editions(scene: Scene) -> Prepared:
    """Those that were ever published."""
    return Prepared(shows='"state":"published"')


@prepares
def open_certificate(scene: Scene) -> Prepared:
    """Of one that handed its certificate in."""
    return Prepared(path={"institution": _authorised(scene)}, shows="https://")


def _authorised(scene: Scene) -> str:
    institution = scene.cast["institute"].organisation
    found = organisations.get(institution)
    assert found
    certificate = replace(document(), purpose=DocumentPurpose.AUTHORISATION_CERTIFICATE)
    move(found, replace(found, authorisation=authorisation(), documents=(certificate,)))
    return institution
