"""Files that are handed in."""

from chalicelib.adapters.tables.documents import stage_claim
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.documents.owner import account_owner, organisation_owner
from tests.support.documents import document
from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def start_document(scene: Scene) -> Prepared:
    """A photo."""
    form = {"purpose": "individual_photo", "media_type": "image/png", "size": 1000, "name": "照片.png"}
    return Prepared(body=form | {"human_check": scene.api.human_check()})


@prepares
def link_to_document(scene: Scene) -> Prepared:
    """What the owner handed in."""
    known = document()
    handing_in = Transaction[None]()
    account, organisation = scene.owner.account, scene.owner.organisation
    is_organisations = account.kind.is_organisation
    owner = organisation_owner(organisation) if is_organisations else account_owner(account.id)
    stage_claim(handing_in, None, known, owner)
    handing_in.commit()
    return Prepared(path={"document_id": known.id})
