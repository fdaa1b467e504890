"""Where documents lie in their bucket."""

from chalicelib.domain.documents.document import Document, DocumentPurpose


def incoming_key(purpose: DocumentPurpose, document_id: str) -> str:
    """Where an upload arrives; what lies there is gone a day later."""
    return f"incoming/{purpose}/{document_id}"


def kept_key(document: Document) -> str:
    """Where a checked file stays for as long as its owner refers to it."""
    return file_key(document.id, document.file)


def file_key(document_id: str, file: str) -> str:
    """Each attempt to hand in an upload has a file of its own."""
    return f"documents/{document_id}/{file}"
