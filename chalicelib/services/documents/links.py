"""Looking at documents: by links that expire, straight from the private bucket."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import documents, organisations
from chalicelib.domain import clock
from chalicelib.domain.accounts.caller import AccountKind, Caller, may_see_documents
from chalicelib.domain.documents.document import Document
from chalicelib.domain.documents.owner import organisation_owner
from chalicelib.domain.errors import NotFound
from chalicelib.domain.reference.areas import lies_in
from chalicelib.services.documents.places import kept_key


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a file, and until when it is good."""

    url: str
    expires_at: datetime


def own_link(caller: Caller, document_id: str) -> Link:
    """A link to a document of the caller's; NotFound for anybody else's, as for one that is not there.

    Administrators see what the organisations of their division handed in.
    """
    claimed = documents.get(document_id)
    if claimed is None or not (may_see_documents(caller, claimed.owner) or _reviews(caller, claimed.owner)):
        raise NotFound("not_found")
    return link(claimed.document)


def _reviews(caller: Caller, owner: str) -> bool:
    code = owner.removeprefix(organisation_owner(""))
    if caller.kind is not AccountKind.ADMINISTRATOR or code == owner:
        return False
    found = organisations.get(code)
    return found is not None and lies_in(found.division, caller.division)


def link(document: Document) -> Link:
    """A link that shows the document for five minutes."""
    expires_at = clock.now() + timedelta(seconds=storage.DOWNLOAD_SECONDS)
    key = kept_key(document)
    url = storage.presigned_view(config().documents_bucket, key, document.media_type, document.name)
    return Link(url, expires_at)
