"""Where people get help."""

from chalicelib.adapters.config import config


def service_telephone() -> str:
    """The number to call about a registration; blank where the operator named none."""
    return config().service_telephone
