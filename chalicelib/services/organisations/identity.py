"""The ID of a legal representative, for whoever reviews the registration."""

from chalicelib.adapters.tables import organisations
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.organisations import shown_legal_representative
from chalicelib.domain.errors import Conflict, NotFound
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.identity.show_once import Hidden, show_once
from chalicelib.services.organisations.overseen import overseen
from chalicelib.services.organisations.personal_data import owner


def legal_representative_id(organisation_id: str, *, area: str | None, actor: Actor) -> str:
    """The whole ID, once in each review of the registration, and only while it waits for a decision."""
    organisation = overseen(organisation_id, area)
    if organisation.review_state is not ReviewState.PENDING:
        raise Conflict("review_decided")
    encrypted = organisations.encrypted_id(organisation_id)
    if encrypted is None:
        raise NotFound("id_missing")
    review = organisation.registered_at.isoformat()
    hidden = Hidden(encrypted=encrypted, owner=owner(organisation_id), review=review)
    told = shown_legal_representative(organisation)
    return show_once(hidden, told, actor=actor, organisation=organisation_id)
