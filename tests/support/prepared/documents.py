"""Files that are handed in."""

from chalicelib.adapters.tables.documents import stage_claim
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.documents.owner import account_owner
from tests.support.documents import document
from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def start_document(scene: Scene) -> Prepared:
    """A photo."""
    form = {"purpose": "individual_photo", "media_type": "image/png", "size": 1000, "name": "照片.png"}
    return Prepared(body=form | {"human_check": scene.api.human_check()})


@prepares
def link_to_document(scene: Scene) -> Prepared:
    """The owner's photo."""
    known = document()
    handing_in = Transaction[None]()
    stage_claim(handing_in, None, known, account_owner(scene.owner.account.id))
    handing_in.commit()
    return Prepared(path={"document_id": known.id})
