"""Whose a document is: an account's or an organisation's."""


def account_owner(account_id: str) -> str:
    """The owner of what an individual handed in."""
    return f"ACCOUNT#{account_id}"


def organisation_owner(code: str) -> str:
    """The owner of what was handed in for an organisation."""
    return f"ORGANISATION#{code}"
