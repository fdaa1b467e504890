"""An organisation looks at its registration, and corrects it after a refusal."""

from dataclasses import asdict

from chalicelib.adapters.tables import organisations
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import corrected_organisation, edited_organisation
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.organisations.organisation import Organisation, OrganisationDetails, Registration
from chalicelib.domain.organisations.review import ReviewState, ReviewStep, after
from chalicelib.services.organisations.personal_data import encrypted_id


def organisation(organisation_id: str) -> Organisation:
    """The organisation with this id."""
    found = organisations.get(organisation_id)
    if found is None:
        raise NotFound("not_found")
    return found


def edit(organisation_id: str, version: int, details: OrganisationDetails, *, actor: Actor) -> Organisation:
    """Replace what needs no review. The same again, because its answer was lost, changes nothing."""
    before = organisation(organisation_id)
    if _has(before, version, details):
        return before
    edited = edited_organisation(before, details)
    entry = entry_of(Action.ORGANISATION_EDITED, actor, clock.now(), edited, organisation=organisation_id)
    changed = organisations.set_details(before, version, details, entry)
    if changed:
        return changed
    present = organisation(organisation_id)
    if _has(present, version, details):
        return present
    raise Stale


def resubmit(organisation_id: str, version: int, registration: Registration, *, actor: Actor) -> Organisation:
    """Correct a refused registration and put it up for review again; Conflict where it was not refused.

    The same correction again, because its answer was lost, changes nothing.
    """
    before = organisation(organisation_id)
    if _is_result(before, version, registration):
        return before
    after(before.review_state, ReviewStep.RESUBMIT)
    if before.version != version:
        raise Stale
    encrypted = encrypted_id(organisation_id, registration)
    now = clock.now()
    corrected = corrected_organisation(before, registration)
    entry = entry_of(Action.REGISTRATION_CORRECTED, actor, now, corrected, organisation=organisation_id)
    changed = organisations.resubmit(before, registration, encrypted, now, entry)
    if changed:
        return changed
    present = organisation(organisation_id)
    if _is_result(present, version, registration):
        return present
    raise Stale


def _has(found: Organisation, version: int, details: OrganisationDetails) -> bool:
    same = all(getattr(found, name) == value for name, value in asdict(details).items())
    return same and found.version == version + 1


def _is_result(found: Organisation, version: int, said: Registration) -> bool:
    same_id = said.legal_representative_id is None or (
        masked_citizen_id(said.legal_representative_id) == found.masked_legal_representative_id
    )
    return (
        same_id
        and found.version == version + 1
        and found.review_state is ReviewState.PENDING
        and (found.name, found.division, found.legal_representative, found.email)
        == (said.name, said.division, said.legal_representative, said.email)
    )
