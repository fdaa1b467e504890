"""An organisation looks at its registration, and corrects it after a refusal."""

from collections.abc import Mapping
from dataclasses import replace

from chalicelib.adapters.tables import organisations
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import corrected_organisation
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewState, ReviewStep, after
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.organisations.papers import handed_in
from chalicelib.services.organisations.personal_data import encrypted_id
from chalicelib.services.organisations.said import check_said


def organisation(code: str) -> Organisation:
    """The organisation with this code."""
    found = organisations.get(code)
    if found is None:
        raise NotFound("not_found")
    return found


def resubmit(
    code: str, version: int, registration: Registration, chosen: Mapping[str, Chosen], *, actor: Actor
) -> Organisation:
    """Correct a refused registration and put it up for review again; Conflict where it was not refused.

    The same correction again, because its answer was lost, changes nothing.
    """
    before = organisation(code)
    if _is_result(before, version, registration, chosen):
        return before
    after(before.review_state, ReviewStep.RESUBMIT)
    check_said(before.kind, registration)
    if before.version != version:
        raise Stale
    documents = handed_in(before.documents, chosen)
    encrypted = encrypted_id(code, registration)
    now = clock.now()
    corrected = corrected_organisation(before, registration, documents)
    entry = entry_of(Action.REGISTRATION_CORRECTED, actor, now, corrected, organisation=code)
    changed = organisations.resubmit(before, registration, documents, encrypted, now, entry)
    if changed:
        return changed
    present = organisation(code)
    if _is_result(present, version, registration, chosen):
        return present
    raise Stale


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
