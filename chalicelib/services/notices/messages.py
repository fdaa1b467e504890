"""Messages to an organisation in the user interface."""

from chalicelib.adapters.tables import notices


def unread(organisation_code: str) -> int:
    """How many messages nobody has read yet; counts no further than COUNTED."""
    return notices.unread(organisation_code)
