"""Organisations as an administrator sees them: those that lie in the administrator's division."""

from chalicelib.domain.errors import NotFound
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.reference.areas import lies_in
from chalicelib.services.organisations.own import organisation


def overseen(organisation_id: str, area: str | None) -> Organisation:
    """The organisation with this id; NotFound where it lies outside the area (None: the whole country)."""
    found = organisation(organisation_id)
    if not lies_in(found.division, area):
        raise NotFound("not_found")
    return found
