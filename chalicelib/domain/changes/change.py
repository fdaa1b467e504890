"""A change of what only a review may change: asked for by its owner, applied when it is approved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Literal

from chalicelib.domain.changes.papers import NO_PAPERS, Papers
from chalicelib.domain.changes.steps import ChangeSide, ChangeState, ChangeStep, after
from chalicelib.domain.documents.document import Document
from chalicelib.domain.errors import NotFound

Decision = Literal[ChangeStep.APPROVE, ChangeStep.REFUSE]

#: The fields that hold a citizen ID; a change has its ends only, and the whole encrypted beside it.
CITIZEN_IDS = ("legal_representative_id", "citizen_id")


class OwnerKind(StrEnum):
    """Whose change it is; the lists of what waits are kept apart by it."""

    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    INDIVIDUAL = "individual"


@dataclass(frozen=True, slots=True)
class Owner:
    """An organisation by its id, or an individual by the id of the account; written `individual-01K…`."""

    kind: OwnerKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.id}"

    @property
    def is_individual(self) -> bool:
        """Whether it is a person."""
        return self.kind is OwnerKind.INDIVIDUAL

    @property
    def cipher_context(self) -> Mapping[str, str]:
        """What the owner's citizen IDs are encrypted under."""
        return {"account" if self.is_individual else "organisation": self.id}

    @classmethod
    def parse(cls, text: str) -> "Owner":
        """The owner that was written so; NotFound where it is none."""
        kind, _, id_ = text.partition("-")
        if kind not in list(OwnerKind) or not id_.isalnum():
            raise NotFound("not_found")
        return cls(OwnerKind(kind), id_)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """The newest change of an owner. The version never starts anew, so an old one opens no later change.

    `was` and `asked` have the same fields: what stood there when it was asked for, what is to stand there;
    so have `papers_were` and `papers`, where there was any.
    """

    owner: Owner
    #: What the owner was called and where it lay when it asked; None where a person names no division.
    name: str
    division: str | None
    state: ChangeState = ChangeState.NONE
    was: Mapping[str, str | None] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    papers_were: Papers = NO_PAPERS
    papers: Papers = NO_PAPERS
    encrypted_id: bytes | None = field(default=None, repr=False)
    explanation: str | None = None
    reason: str | None = None
    asked_at: datetime | None = None
    #: The user name of who asked; blank for changes from before it was kept.
    asked_by: str = ""
    decided_at: datetime | None = None
    version: int = 0

    @property
    def is_pending(self) -> bool:
        """Whether it waits for its review."""
        return self.state is ChangeState.PENDING

    @property
    def held(self) -> tuple[Document, ...]:
        """The new documents while the change keeps them; approved they are the organisation's."""
        return self.papers.documents if self.is_pending else ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What an owner asks for; checked values that differ from what there is."""

    was: Mapping[str, str | None]
    asked: Mapping[str, str]
    papers_were: Papers = NO_PAPERS
    papers: Papers = NO_PAPERS
    encrypted_id: bytes | None = field(default=None, repr=False)
    explanation: str | None = None


def never(owner: Owner, name: str, division: str | None) -> Change:
    """Before the first change."""
    return Change(owner=owner, name=name, division=division)


def asked(before: Change, name: str, division: str | None, wish: Wish, now: datetime, by: str = "") -> Change:
    """Ask for a change; Conflict while another waits."""
    return Change(
        owner=before.owner,
        name=name,
        division=division,
        state=after(before.state, ChangeSide.OWNER, ChangeStep.ASK),
        was=wish.was,
        asked=wish.asked,
        papers_were=wish.papers_were,
        papers=wish.papers,
        encrypted_id=wish.encrypted_id,
        explanation=wish.explanation,
        asked_at=now,
        asked_by=by,
        version=before.version + 1,
    )


def withdrawn(before: Change, now: datetime) -> Change:
    """Take it back; Conflict where it waits no more."""
    state = after(before.state, ChangeSide.OWNER, ChangeStep.WITHDRAW)
    return replace(before, state=state, encrypted_id=None, decided_at=now, version=before.version + 1)


def decided(before: Change, decision: Decision, reason: str | None, now: datetime) -> Change:
    """Approve or refuse; Conflict where it waits no more. What was encrypted is kept no longer here."""
    state = after(before.state, ChangeSide.REVIEWER, decision)
    return replace(
        before, state=state, encrypted_id=None, reason=reason, decided_at=now, version=before.version + 1
    )


def differing(present: Mapping[str, str | None], wanted: Mapping[str, str | None]) -> dict[str, str]:
    """What is wanted otherwise than it is; what is left blank stays as it is."""
    return {name: value for name, value in wanted.items() if value and value != present.get(name)}
