"""The authorisation and the documents that an organisation asks for with a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from chalicelib.adapters.tables.changes import CLAIMED, Obstacle
from chalicelib.domain.changes.change import Change
from chalicelib.domain.changes.papers import Papers, wrong_papers
from chalicelib.domain.changes.steps import ChangeState
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.services.documents.claim import Chosen, claim, look_at_later
from chalicelib.services.organisations.said import check_authorisation


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedPapers:
    """What an organisation names: an authorisation, and uploads by what they show."""

    authorisation: Authorisation | None = None
    uploads: Mapping[DocumentPurpose, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.authorisation is not None or bool(self.uploads)

    def are_asked(self, found: Change) -> bool:
        """Whether a change asks for exactly these."""
        ids = {each.purpose: each.id for each in found.papers.documents}
        return (found.papers.authorisation, ids) == (self.authorisation, dict(self.uploads))


NO_WANTED_PAPERS = WantedPapers()


def wanted_papers(present: Organisation, wanted: WantedPapers) -> WantedPapers:
    """What of it is otherwise than it is; Invalid where an organisation of its kind cannot ask for it."""
    known = {each.id for each in present.documents}
    new = WantedPapers(
        authorisation=wanted.authorisation if wanted.authorisation != present.authorisation else None,
        uploads={purpose: each for purpose, each in wanted.uploads.items() if each not in known},
    )
    wrong = wrong_papers(present.kind, new.authorisation, [purpose.value for purpose in new.uploads])
    if wrong:
        raise Invalid(wrong)
    if new.authorisation:
        check_authorisation(new.authorisation)
    return new


def papers_were(present: Organisation, wanted: WantedPapers) -> Papers:
    """What they are to take the place of."""
    return Papers(
        authorisation=present.authorisation if wanted.authorisation else None,
        documents=tuple(each for each in present.documents if each.purpose in wanted.uploads),
    )


def claimed(wanted: WantedPapers) -> Papers:
    """What is wanted, its files stored but nobody's yet; Invalid names every wrong field."""
    chosen = {purpose.value: Chosen(purpose, each) for purpose, each in wanted.uploads.items()}
    return Papers(authorisation=wanted.authorisation, documents=tuple(claim(chosen).values()))


def check_claimed(obstacles: set[Obstacle]) -> None:
    """Invalid where nothing but a file that was handed in before stood in the way."""
    again = [purpose.value for purpose, label in CLAIMED.items() if label in obstacles]
    if again and not obstacles - set(CLAIMED.values()):
        raise Invalid([FieldError(each, "document_claimed") for each in again])


def let_go(before: Change, state: ChangeState, organisation: Organisation | None) -> None:
    """Have the files looked at that a step leaves to nobody: the new ones, or those they take the place of.

    To be called before the step is stored; where it is not, they still have their owner and stay.
    """
    gone: tuple[Document, ...] = before.held
    if state is ChangeState.APPROVED:
        gone = before.papers.replaced(organisation.documents) if organisation else ()
    for each in gone:
        look_at_later(each)
