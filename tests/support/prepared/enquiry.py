"""The public enquiry."""

from urllib.parse import quote

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
