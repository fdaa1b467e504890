"""Owners ask for changes that need a review, and take them back (requirement A7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from chalicelib.adapters import cipher
from chalicelib.adapters.tables import changes, organisations
from chalicelib.adapters.tables.changes import Telling
from chalicelib.domain import clock
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.changes import change_entry
from chalicelib.domain.changes.change import (
    CITIZEN_IDS,
    Change,
    Owner,
    OwnerKind,
    Wish,
    asked,
    differing,
    never,
    withdrawn,
)
from chalicelib.domain.changes.papers import NO_PAPERS
from chalicelib.domain.changes.steps import ChangeSide, ChangeState, ChangeStep
from chalicelib.domain.changes.steps import after as after_step
from chalicelib.domain.errors import Conflict, Forbidden, Invalid, Stale
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.services.changes.papers import (
    NO_WANTED_PAPERS,
    WantedPapers,
    check_claimed,
    claimed,
    let_go,
    papers_were,
    wanted_papers,
)
from chalicelib.services.individuals.own import individual
from chalicelib.services.organisations.own import organisation


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What an owner fills in; blank fields stay as they are."""

    fields: Mapping[str, str | None] = field(repr=False)
    #: Of organisations only.
    papers: WantedPapers = NO_WANTED_PAPERS
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class _Present:
    """What of the owner only a review may change, and what it is called."""

    name: str
    division: str | None
    fields: Mapping[str, str | None]
    organisation: Organisation | None = None


def owner_of(caller: Caller) -> Owner:
    """The organisation whose own account this is, or the individual, whomever he or she acts for."""
    if caller.kind.is_organisation:
        if caller.organisation_kind is None:
            raise Forbidden("forbidden")
        return Owner(OwnerKind(caller.organisation_kind.value), caller.organisation)
    return Owner(OwnerKind.INDIVIDUAL, caller.account_id)


def change_of(owner: Owner) -> Change:
    """The newest change of an owner, whatever became of it."""
    return changes.get(owner) or never(owner, "", None)


def ask(owner: Owner, request: Request, actor: Actor) -> Change:
    """Ask for a change; Conflict while another waits, Invalid where nothing is to change.

    The same again, because its answer was lost, changes nothing.
    """
    present = _present(owner)
    papers = wanted_papers(present.organisation, request.papers) if present.organisation else NO_WANTED_PAPERS
    wish = _wish(owner, present, request, papers)
    before = change_of(owner)
    if _is_asked(before, wish, papers):
        return before
    after_step(before.state, ChangeSide.OWNER, ChangeStep.ASK)
    _check_number(owner, wish)
    wish = replace(wish, papers=claimed(papers))
    now = clock.now()
    after = asked(before, present.name, present.division, wish, now, actor.user_name)
    obstacles = changes.store(before, after, Telling(change_entry(after, actor, now)))
    if not obstacles:
        return after
    found = change_of(owner)
    if _is_asked(found, wish, papers):
        return found
    check_claimed(obstacles)
    raise Conflict("change_pending")


def withdraw(owner: Owner, version: int, actor: Actor) -> Change:
    """Take a change back; the same again, because its answer was lost, changes nothing."""
    before, now = change_of(owner), clock.now()
    if _is_withdrawn(before, version):
        return before
    if before.version != version:
        raise Stale
    after = withdrawn(before, now)
    let_go(before, after.state, None)
    if not changes.store(before, after, Telling(change_entry(after, actor, now))):
        return after
    found = change_of(owner)
    if _is_withdrawn(found, version):
        return found
    raise Stale


def _present(owner: Owner) -> _Present:
    if owner.is_individual:
        person = individual(owner.id)
        fields = {"name": person.name, "citizen_id": person.masked_citizen_id}
        return _Present(person.name, person.details.division, fields)
    known = organisation(owner.id)
    return _Present(
        known.name,
        known.division,
        {
            "name": known.name,
            "code": known.code,
            "division": known.division,
            "legal_representative": known.legal_representative,
            "legal_representative_id": known.masked_legal_representative_id,
        },
        known,
    )


def _wish(owner: Owner, present: _Present, request: Request, papers: WantedPapers) -> Wish:
    """All that is wanted but the new papers themselves, whose files are not stored yet."""
    wanted = differing(present.fields, request.fields)
    if not wanted and not papers:
        raise Invalid.one(next(iter(present.fields)), "nothing_changed")
    whole = next((wanted[name] for name in CITIZEN_IDS if name in wanted), None)
    return Wish(
        was={name: present.fields[name] for name in wanted},
        asked={name: _shown(name, value) for name, value in wanted.items()},
        papers_were=papers_were(present.organisation, papers) if present.organisation else NO_PAPERS,
        encrypted_id=cipher.encrypt(whole, owner.cipher_context) if whole else None,
        explanation=request.explanation,
    )


def _shown(name: str, value: str) -> str:
    return masked_citizen_id(value) if name in CITIZEN_IDS else value


def _check_number(owner: Owner, wish: Wish) -> None:
    """Say at once what the approval would find; only there does it count."""
    number = wish.asked.get("code")
    holder = organisations.id_of_number(number) if number else None
    if holder is not None and holder != owner.id:
        raise Invalid.one("code", "number_taken")


def _is_asked(found: Change, wish: Wish, papers: WantedPapers) -> bool:
    # Ends do not tell citizen IDs apart; what is encrypted is never twice the same: it is this very request.
    same = (found.asked, found.explanation, found.encrypted_id)
    if not found.is_pending or not papers.are_asked(found):
        return False
    return same == (wish.asked, wish.explanation, wish.encrypted_id)


def _is_withdrawn(found: Change, version: int) -> bool:
    return found.state is ChangeState.WITHDRAWN and found.version == version + 1
