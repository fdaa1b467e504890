"""What must not lie about in the clear."""

from chalicelib.adapters import cipher
from chalicelib.domain.organisations.organisation import Registration


def owner(organisation_id: str) -> dict[str, str]:
    """The context under which an organisation's personal data are encrypted."""
    return {"organisation": organisation_id}


def encrypted_id(organisation_id: str, registration: Registration) -> bytes | None:
    """The legal representative's ID, encrypted for this organisation only; None where none was given."""
    if registration.legal_representative_id is None:
        return None
    return cipher.encrypt(registration.legal_representative_id, owner(organisation_id))
