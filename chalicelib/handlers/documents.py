"""Documents over HTTP: their content goes between browser and storage."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.documents.document import Document
from chalicelib.domain.errors import Invalid
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.documents_models import DocumentIn, DocumentOut, StartedDocumentOut
from chalicelib.handlers.workbooks_models import LinkOut, UploadOut
from chalicelib.services.accounts import human_check
from chalicelib.services.documents import links
from chalicelib.services.documents.start import Announced, start_upload


@api.endpoint(
    "POST",
    "/documents",
    body=DocumentIn,
    response=StartedDocumentOut,
    status=201,
    audit=(Action.DOCUMENT_UPLOAD_STARTED,),
)
def start_document(request: Request[DocumentIn, None]) -> StartedDocumentOut:
    """Start an upload; the file is then posted straight to storage, and within a day named in a form."""
    body = request.body
    if request.visitor is None:
        if body.human_check is None:
            raise Invalid.one(human_check.FIELD, "required")
        human_check.take(body.human_check)
    announced = Announced(purpose=body.purpose, media_type=body.media_type, size=body.size, name=body.name)
    started = start_upload(announced, actor=request.actor)
    upload = UploadOut(url=started.upload.url, fields=started.upload.fields)
    return StartedDocumentOut(id=started.id, upload=upload)


@api.endpoint("GET", "/documents/{document_id}/link", response=LinkOut)
def link_to_document(request: Request[None, None]) -> LinkOut:
    """A link to a document of one's own, or of the organisation one acts for; good for five minutes."""
    link = links.own_link(request.caller, request.path["document_id"])
    return LinkOut(url=link.url, expires_at=link.expires_at)


def present_document(document: Document) -> DocumentOut:
    """A document as the API shows it beside its owner's values."""
    return DocumentOut(
        id=document.id,
        purpose=document.purpose,
        media_type=document.media_type,
        size=document.size,
        name=document.name,
    )
