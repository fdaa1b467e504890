"""What of an organisation a change concerns besides its texts: the authorisation, and what shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.errors import FieldError
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.kind import OrganisationKind

#: Documents that only a review may change, of each of which an organisation has one; fields are named so.
REVIEWED = (DocumentPurpose.BUSINESS_LICENCE, DocumentPurpose.AUTHORISATION_CERTIFICATE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Papers:
    """What there was of what is to change, or what is to be; of each purpose one document at most."""

    authorisation: Authorisation | None = None
    documents: tuple[Document, ...] = ()

    def __bool__(self) -> bool:
        return self.authorisation is not None or bool(self.documents)

    def document_for(self, purpose: DocumentPurpose) -> Document | None:
        """The document that shows one thing."""
        return next((each for each in self.documents if each.purpose is purpose), None)

    def replaced(self, documents: Sequence[Document]) -> tuple[Document, ...]:
        """Those of an organisation's documents in whose place these come."""
        fresh = {each.purpose for each in self.documents}
        return tuple(each for each in documents if each.purpose in fresh)

    def among(self, documents: Sequence[Document]) -> tuple[Document, ...]:
        """An organisation's documents once these have come to it; photos stay behind the papers."""
        gone = self.replaced(documents)
        kept = [each for each in documents if each not in gone]
        papers = [each for each in kept if each.purpose in REVIEWED]
        return (*papers, *self.documents, *(each for each in kept if each not in papers))


NO_PAPERS = Papers()


def wrong_papers(
    kind: OrganisationKind, authorisation: Authorisation | None, handed_in: Sequence[str]
) -> list[FieldError]:
    """What cannot be asked for: an enterprise has no authorisation, and another one has its certificate.

    `handed_in` are the fields in which a file is named.
    """
    certificate = DocumentPurpose.AUTHORISATION_CERTIFICATE.value
    if kind is OrganisationKind.INSTITUTION:
        lacking = authorisation is not None and certificate not in handed_in
        return [FieldError(certificate, "required")] if lacking else []
    unwanted = [("authorisation", authorisation is not None), (certificate, certificate in handed_in)]
    return [FieldError(field, "authorisation_unwanted") for field, named in unwanted if named]
