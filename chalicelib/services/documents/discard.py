"""Removing files that nobody refers to (any longer)."""

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import documents
from chalicelib.services.documents.places import file_key


def discard(document_id: str, file: str) -> bool:
    """Remove a file unless its document has an owner and is this very file; tells whether it did.

    To be called when the request that stored or replaced the file is over: from then on nobody can come to
    refer to it. Called twice or much later it does the same.
    """
    claimed = documents.get(document_id)
    if claimed and claimed.document.file == file:
        return False
    storage.delete(config().documents_bucket, file_key(document_id, file))
    return True
