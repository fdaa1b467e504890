"""The public enquiry."""

from dataclasses import replace
from urllib.parse import quote

from chalicelib.adapters.tables import organisations
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
