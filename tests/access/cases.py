"""Who calls what in the test of access, and whose things it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from chalicelib.domain.accounts.access import RULES, Needs, Reach, Rule
from chalicelib.domain.accounts.caller import Party
from tests.support.cast import Cast, Person

#: For each party, who calls, and somebody else of the same kind to whom the caller's things do not belong.
PAIRS: dict[Party, tuple[str, str]] = {
    Party.VISITOR: ("", ""),
    Party.INDIVIDUAL: ("loner", "stranger"),
    Party.ENTERPRISE_MEMBER: ("nurse", "doctor"),
    Party.INSTITUTION_MEMBER: ("verifier", "assistant"),
    Party.ENTERPRISE: ("hospital", "clinic"),
    Party.INSTITUTION: ("institute", "laboratory"),
    Party.ENTERPRISE_API: ("hospital", "clinic"),
    Party.INSTITUTION_API: ("institute", "laboratory"),
    Party.REGIONAL: ("county", "elsewhere"),
    Party.NATIONAL: ("capital", "county"),
    Party.EXPERT: ("specialist", "capital"),
}
EMPLOYERS = {"nurse": "hospital", "verifier": "institute"}
BY_TOKEN = (Party.ENTERPRISE_API, Party.INSTITUTION_API)
#: Who belongs to the organisation that still waits for its review.
WAITING = {
    Party.ENTERPRISE: "newcomer",
    Party.ENTERPRISE_MEMBER: "trainee",
    Party.ENTERPRISE_API: "newcomer",
}


@dataclass(frozen=True, slots=True)
class Case:
    """An operation, the kind of caller, and whether the thing is another's (or lies outside)."""

    operation: str
    party: Party
    others: bool = False

    def __str__(self) -> str:
        """How the test is called."""
        return f"{self.operation}-{self.party}{'-another' if self.others else ''}"

    @property
    def rule(self) -> Rule:
        """The row."""
        return RULES[self.operation]

    @property
    def reach(self) -> Reach:
        """The cell."""
        return self.rule.reach[self.party]

    def caller(self, cast: Cast) -> Person | None:
        """Who calls."""
        return cast.get(PAIRS[self.party][self.others])

    def bearer(self, cast: Cast) -> str:
        """The token that is sent, if any."""
        caller = self.caller(cast)
        return caller.bearer if caller and self.party in BY_TOKEN else ""

    def owner(self, cast: Cast, doer: Person) -> Person:
        """Whose things the request is about: the caller's, its employer's, or those of who may do it."""
        if self.reach is not Reach.OWN:
            return doer
        name = PAIRS[self.party][0]
        is_personal = self.rule.reach[Party.INDIVIDUAL] is Reach.OWN
        return cast[name if is_personal else EMPLOYERS.get(name, name)]


def of_the_table() -> Iterator[Case]:
    """Each cell, and once more for somebody else where the cell draws a line between the two."""
    for operation, rule in RULES.items():
        for party in PAIRS:
            yield Case(operation, party)
            if rule.reach[party] in (Reach.OWN, Reach.DIVISION):
                yield Case(operation, party, others=True)


def before_the_approval() -> Iterator[Case]:
    """Each cell that is open to approved organisations only."""
    for operation, rule in RULES.items():
        for party in WAITING:
            if rule.needs is Needs.APPROVAL and rule.reach[party] is not Reach.NONE:
                yield Case(operation, party)
