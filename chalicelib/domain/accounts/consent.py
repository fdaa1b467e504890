"""Consent to the registration agreement."""

from chalicelib.domain.errors import Wrong


def consented(given: bool) -> bool:
    """True; Wrong where consent was not given."""
    if not given:
        raise Wrong("consent_required")
    return given
