"""Files as they lie in storage once browsers have posted them, and the worker that looks at what was kept."""

from chalicelib.adapters import clients
from chalicelib.adapters.config import config
from chalicelib.domain.clock import now
from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.ids import new_id
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.documents.discard import discard
from chalicelib.services.documents.places import incoming_key
from tests.support.queue import taken


def arrive(
    content: bytes, purpose: DocumentPurpose = DocumentPurpose.BUSINESS_LICENCE, name: str = "a"
) -> Chosen:
    """One more such file."""
    chosen = Chosen(purpose, new_id(now()))
    clients.s3().put_object(
        Bucket=config().documents_bucket,
        Key=incoming_key(*chosen),
        Body=content,
        Metadata={"name": name},
    )
    return chosen


def look_at_all() -> list[bool]:
    """Work off the queue; which files were removed."""
    return [discard(each["document"], each["file"]) for each in taken(config().documents_queue)]
