"""Shapes of the operations on documents."""

from typing import Annotated

from pydantic import StrictInt

from chalicelib.domain.documents.document import DocumentPurpose, MediaType, document_id
from chalicelib.handlers.accounts_models import Answer
from chalicelib.handlers.api.fields import Entered, FileName, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.workbooks_models import UploadOut

#: In a form: the id that a file was uploaded under, or nothing.
UploadedDocument = Annotated[Annotated[Entered, checked(document_id)] | None, LeftBlank]
#: Where the form needs the file.
RequiredDocument = Annotated[Entered, checked(document_id)]


class DocumentIn(Model):
    """A file that is about to be uploaded; whoever is not signed in passes the human check."""

    purpose: DocumentPurpose
    media_type: MediaType
    size: StrictInt
    name: FileName
    human_check: Answer | None = None


class StartedDocumentOut(Model):
    """The id that forms refer to the file by, and where to post it."""

    id: str
    upload: UploadOut


class DocumentOut(Model):
    """A document that was handed in; a link to look at it is asked for by its id."""

    id: str
    purpose: DocumentPurpose
    media_type: MediaType
    size: int
    name: str
