"""What lies in which division."""

from chalicelib.domain.errors import Wrong
from chalicelib.domain.reference.divisions import divisions


def area(code: str) -> str:
    """The code of a current division of any level; Wrong for any other."""
    known = divisions().by_code.get(code)
    if known is None or not known.current:
        raise Wrong("division_unknown")
    return code


def areas(code: str) -> tuple[str, ...]:
    """The codes of a division and of what it lies in, from below; of an unknown one itself only, if any."""
    return divisions().upwards(code) or tuple(filter(None, [code]))


def lies_in(code: str, area: str | None) -> bool:
    """Whether a division is, or lies or lay in, another; everything lies in the whole country (None)."""
    return area is None or area in areas(code)
