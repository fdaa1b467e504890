"""An organisation looks at its registration, and corrects it after a refusal."""

from chalicelib.adapters.tables import organisations
from chalicelib.domain import clock
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewStep, after
from chalicelib.services.organisations.personal_data import encrypted_id


def organisation(code: str) -> Organisation:
    """The organisation with this code."""
    found = organisations.get(code)
    if found is None:
        raise NotFound("not_found")
    return found


def resubmit(code: str, version: int, registration: Registration) -> Organisation:
    """Correct a refused registration and put it up for review again; Conflict where it was not refused."""
    before = organisation(code)
    after(before.review_state, ReviewStep.RESUBMIT)
    encrypted = encrypted_id(code, registration)
    changed = organisations.resubmit(code, version, registration, encrypted, clock.now())
    if changed is None:
        raise Stale
    return changed
