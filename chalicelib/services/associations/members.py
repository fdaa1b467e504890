"""An organisation decides who may act for it (requirement A9)."""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from chalicelib.adapters.tables import associations, cursor, members, organisations
from chalicelib.adapters.tables.associations import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.accounts.access import may_not_work
from chalicelib.domain.associations.association import Association, Decision, Member, decided, ended
from chalicelib.domain.associations.news import news
from chalicelib.domain.associations.steps import AssociationSide, AssociationState, AssociationStep
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.services.associations.trace import entry_for

PAGE = 100

OUTCOMES = {
    AssociationStep.APPROVE: AssociationState.ASSOCIATED,
    AssociationStep.REFUSE: AssociationState.REFUSED,
}


class Page(NamedTuple):
    """A page of an organisation's list, and the cursor of the next."""

    members: list[Member]
    cursor: str | None


def page(organisation_id: str, after: str | None) -> Page:
    """Applicants and members of an organisation."""
    found = members.page(organisation_id, cursor.decode(after), PAGE)
    return Page(found.members, cursor.encode(found.last_key))


def decide(
    account_id: str, version: int, decision: Decision, reason: str | None, organisation_id: str, actor: Actor
) -> Member:
    """Approve or refuse an application; the same decision again changes nothing."""
    before, now = _member(organisation_id, account_id), clock.now()
    if _is_decided(before, version, decision):
        return before
    after = replace(before, association=decided(_expected(before, version), decision, reason, now))
    obstacles = _store(decision, before, after.association, actor, now)
    if Obstacle.NOT_APPROVED in obstacles:
        organisation = organisations.get(organisation_id)
        raise may_not_work(organisation.review_state if organisation else None)
    if not obstacles or _is_decided(_member(organisation_id, account_id), version, decision):
        return after
    raise Stale


def remove(account_id: str, version: int, organisation_id: str, actor: Actor) -> None:
    """Take somebody off the list; whoever acted for the organisation can do so no more."""
    before, now = _member(organisation_id, account_id), clock.now()
    after = ended(_expected(before, version), AssociationSide.ORGANISATION, now)
    if _store(AssociationStep.DELETE, before, after, actor, now) and members.get(organisation_id, account_id):
        raise Stale


def _store(
    step: AssociationStep, before: Member, after: Association, actor: Actor, now: datetime
) -> set[Obstacle]:
    entry = entry_for(step, actor, before.applicant, before.association, after, now)
    told = news(AssociationSide.ORGANISATION, step, before.applicant, after, _name(before), now)
    return associations.store(before.association, after, before.applicant, entry, told)


def _name(member: Member) -> str:
    listed_by = member.association.organisation_id
    organisation = organisations.get(listed_by) if listed_by else None
    return organisation.name if organisation else ""


def _member(organisation_id: str, account_id: str) -> Member:
    found = members.get(organisation_id, account_id)
    if found is None:
        raise NotFound("not_found")
    return found


def _expected(before: Member, version: int) -> Association:
    if before.association.version != version:
        raise Stale
    return before.association


def _is_decided(found: Member, version: int, decision: Decision) -> bool:
    known = found.association
    return known.state is OUTCOMES[decision] and known.version == version + 1
