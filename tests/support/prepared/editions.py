"""The catalogue and its editions."""

from chalicelib.domain.reference.catalogue import PACKAGED
from tests.support.editions import edition_form
from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def show_catalogue(scene: Scene) -> Prepared:
    """The published edition."""
    return Prepared()


@prepares
def download_catalogue(scene: Scene) -> Prepared:
    """The published edition."""
    return Prepared()


@prepares
def download_template(scene: Scene) -> Prepared:
    """The template with the published edition's kinds."""
    return Prepared()


@prepares
def list_editions(scene: Scene) -> Prepared:
    """There is one always."""
    return Prepared()


@prepares
def show_edition(scene: Scene) -> Prepared:
    """The packaged one."""
    return Prepared(path={"edition_id": PACKAGED})


@prepares
def download_edition(scene: Scene) -> Prepared:
    """The packaged one."""
    return Prepared(path={"edition_id": PACKAGED})


@prepares
def load_edition(scene: Scene) -> Prepared:
    """A workbook."""
    return Prepared(body=edition_form())


@prepares
def publish_edition(scene: Scene) -> Prepared:
    """A draft."""
    return Prepared(path=_draft(scene), body={"base_id": PACKAGED}, version=1)


@prepares
def discard_edition(scene: Scene) -> Prepared:
    """A draft."""
    return Prepared(path=_draft(scene), version=1)


def _draft(scene: Scene) -> dict[str, str]:
    loaded = scene.as_(scene.cast["capital"]).call("POST", "/catalogue-editions", edition_form())
    return {"edition_id": str(loaded.json_body["id"])}
