"""Looking for organisations among those that are registered."""

from dataclasses import dataclass

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.code import is_same, organisation_number
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.reference.areas import lies_in
from chalicelib.domain.text import folded

#: The order in which the states are gone through where any will do.
ALL_STATES = (ReviewState.PENDING, ReviewState.APPROVED, ReviewState.SUSPENDED, ReviewState.REFUSED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Conditions on organisations; None or blank means any. `words` is a part of the name, or a number."""

    state: ReviewState | None = None
    kind: OrganisationKind | None = None
    division: str | None = None
    words: str = ""

    @property
    def states(self) -> tuple[ReviewState, ...]:
        """The states to be gone through."""
        return (self.state,) if self.state else ALL_STATES

    @property
    def kinds(self) -> tuple[OrganisationKind, ...]:
        """The kinds to be gone through."""
        return (self.kind,) if self.kind else tuple(OrganisationKind)

    @property
    def number(self) -> str | None:
        """The credit or organisation code that the words are; None where they are none."""
        try:
            return organisation_number(self.words)
        except Wrong:
            return None

    def is_named(self, name: str) -> bool:
        """Whether the name holds the words, however wide or high its letters are."""
        return folded(self.words) in folded(name)

    def takes(self, found: Organisation, area: str | None) -> bool:
        """Whether an organisation that was found by its number meets the other conditions, within an area."""
        return (
            self.number is not None
            and is_same(self.number, found.code)
            and found.review_state in self.states
            and found.kind in self.kinds
            and lies_in(found.division, self.division)
            and lies_in(found.division, area)
        )


def common_area(asked: str | None, area: str | None) -> tuple[bool, str | None]:
    """Whether two areas (None: the whole country) have anything in common, and what it is."""
    if asked is None or (area is not None and lies_in(area, asked)):
        return True, area
    return lies_in(asked, area), asked
