"""An organisation looks at its registration, and corrects it after a refusal."""

from collections.abc import Mapping
from dataclasses import replace

from chalicelib.adapters.tables import authorised, organisations
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import corrected_organisation, edited_organisation
from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.organisations.organisation import Organisation, Particulars, Registration
from chalicelib.domain.organisations.review import ReviewState, ReviewStep, after
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.organisations.papers import handed_in
from chalicelib.services.organisations.personal_data import encrypted_id
from chalicelib.services.organisations.said import check_said


def organisation(organisation_id: str) -> Organisation:
    """The organisation with this id."""
    found = organisations.get(organisation_id)
    if found is None:
        raise NotFound("not_found")
    return found


def of_number(number: str) -> Organisation:
    """The organisation that has this credit or organisation code now."""
    found = organisations.id_of_number(number)
    if found is None:
        raise NotFound("not_found")
    return organisation(found)


def resubmit(
    organisation_id: str,
    version: int,
    registration: Registration,
    chosen: Mapping[str, Chosen],
    *,
    actor: Actor,
) -> Organisation:
    """Correct a refused registration and put it up for review again; Conflict where it was not refused.

    The same correction again, because its answer was lost, changes nothing.
    """
    before = organisation(organisation_id)
    if _is_result(before, version, registration, chosen):
        return before
    after(before.review_state, ReviewStep.RESUBMIT)
    check_said(before.kind, registration)
    if before.version != version:
        raise Stale
    documents = handed_in(before.documents, chosen)
    encrypted = encrypted_id(organisation_id, registration)
    now = clock.now()
    corrected = corrected_organisation(before, registration, documents)
    if registration.authorisation:
        authorised.point(organisation_id, registration.authorisation.regions)
    entry = entry_of(Action.REGISTRATION_CORRECTED, actor, now, corrected, organisation=organisation_id)
    changed = organisations.resubmit(before, registration, documents, encrypted, now, entry)
    if changed:
        return changed
    present = organisation(organisation_id)
    if _is_result(present, version, registration, chosen):
        return present
    raise Stale


def edit(
    organisation_id: str, version: int, said: Particulars, photos: Mapping[str, Chosen], *, actor: Actor
) -> Organisation:
    """Change what needs no review. Stale where somebody else changed the organisation.

    The same change again, because its answer was lost, changes nothing.
    """
    before = organisation(organisation_id)
    if _is_edited(before, version, said, photos):
        return before
    if before.version != version:
        raise Stale
    kept = [each for each in before.documents if each.purpose is not DocumentPurpose.ORGANISATION_PHOTO]
    chosen = {each.purpose.value: Chosen(each.purpose, each.id) for each in kept}
    documents = handed_in(before.documents, chosen | dict(photos))
    edited = edited_organisation(before, said, documents)
    entry = entry_of(Action.ORGANISATION_EDITED, actor, clock.now(), edited, organisation=organisation_id)
    changed = organisations.set_particulars(before, said, documents, entry)
    if changed:
        return changed
    present = organisation(organisation_id)
    if _is_edited(present, version, said, photos):
        return present
    raise Stale


def _is_edited(found: Organisation, version: int, said: Particulars, photos: Mapping[str, Chosen]) -> bool:
    shown = [each.id for each in found.documents_for(DocumentPurpose.ORGANISATION_PHOTO)]
    return (
        found.version == version + 1
        and (found.entity_type, found.address) == (said.entity_type, said.address)
        and shown == [each.id for each in photos.values()]
    )


def _is_result(found: Organisation, version: int, said: Registration, chosen: Mapping[str, Chosen]) -> bool:
    same_id = said.legal_representative_id is None or (
        masked_citizen_id(said.legal_representative_id) == found.masked_legal_representative_id
    )
    return (
        same_id
        and found.version == version + 1
        and found.review_state is ReviewState.PENDING
        and {each.id for each in found.documents} == {each.id for each in chosen.values()}
        and found.said == replace(said, legal_representative_id=None)
    )
