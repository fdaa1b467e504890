"""An individual asks an organisation for an association, and ends it (requirement A8)."""

from typing import NamedTuple

from chalicelib.adapters.tables import associations, organisations
from chalicelib.adapters.tables.associations import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.associations.association import Applicant, Association, applied, ended
from chalicelib.domain.associations.news import news
from chalicelib.domain.associations.steps import AssociationSide, AssociationState, AssociationStep
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Invalid, Stale
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.organisations.code import is_same
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.associations.trace import entry_for
from chalicelib.services.individuals.own import individual

FIELD = "code"


class Standing(NamedTuple):
    """An association, and the organisation that it names, as it is called now."""

    association: Association
    organisation: Organisation | None


def standing(account_id: str) -> Standing:
    """How the individual's association stands."""
    known = associations.get(account_id)
    named = known.organisation_id
    return Standing(known, organisations.get(named) if named else None)


def organisation_to_ask(code: str) -> Organisation:
    """The approved organisation with this credit or organisation code; Invalid where there is none."""
    holder = organisations.id_of_number(code)
    found = organisations.get(holder) if holder else None
    if found is None or not is_same(found.code, code) or found.review_state is not ReviewState.APPROVED:
        raise _unknown()
    return found


def apply(code: str, actor: Actor) -> Standing:
    """Ask an organisation, which is told; Conflict while another application or association stands.

    The same application again, because its answer was lost, changes nothing.
    """
    organisation = organisation_to_ask(code)
    before, now = associations.get(actor.account_id), clock.now()
    if _is_asked(before, organisation):
        return Standing(before, organisation)
    applicant = _applicant(actor.account_id)
    after = applied(before, organisation.id, now)
    entry = entry_for(AssociationStep.APPLY, actor, applicant, before, after, now)
    told = news(AssociationSide.INDIVIDUAL, AssociationStep.APPLY, applicant, after, organisation.name, now)
    obstacles = associations.store(before, after, applicant, entry, told)
    if Obstacle.NOT_APPROVED in obstacles:
        raise _unknown()
    if obstacles:
        return Standing(_overtaken(actor.account_id, organisation), organisation)
    return Standing(after, organisation)


def leave(version: int, actor: Actor) -> None:
    """Withdraw the application or end the association; the rights end with it."""
    before, now = associations.get(actor.account_id), clock.now()
    if _is_left(before, version):
        return
    if before.version != version:
        raise Stale
    after = ended(before, AssociationSide.INDIVIDUAL, now)
    applicant = _applicant(actor.account_id)
    entry = entry_for(AssociationStep.DELETE, actor, applicant, before, after, now)
    told = news(AssociationSide.INDIVIDUAL, AssociationStep.DELETE, applicant, before, "", now)
    obstacles = associations.store(before, after, applicant, entry, told)
    if obstacles and not _is_left(associations.get(actor.account_id), version):
        raise Stale


def _overtaken(account_id: str, organisation: Organisation) -> Association:
    """What became of an application that another one overtook; perhaps it was the same one."""
    now = associations.get(account_id)
    if _is_asked(now, organisation):
        return now
    applied(now, organisation.id, clock.now())
    raise Stale


def _is_asked(found: Association, organisation: Organisation) -> bool:
    return found.state is AssociationState.APPLIED and found.organisation_id == organisation.id


def _is_left(found: Association, version: int) -> bool:
    return found.ended_by is AssociationSide.INDIVIDUAL and found.version == version + 1


def _applicant(account_id: str) -> Applicant:
    known = individual(account_id)
    return Applicant(
        account_id=account_id,
        user_name=known.user_name,
        name=known.name,
        masked_mobile=masked_mobile(known.mobile),
    )


def _unknown() -> Invalid:
    return Invalid.one(FIELD, "organisation_unknown")
