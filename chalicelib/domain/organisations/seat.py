"""Where an organisation has its seat."""

from chalicelib.domain.errors import Wrong
from chalicelib.domain.reference.divisions import divisions


def seat(code: str) -> str:
    """The code of a current division at the lowest level; Wrong for any other."""
    known = divisions().by_code.get(code)
    if known is None or not divisions().is_leaf(known):
        raise Wrong("division_not_chosen")
    return code
