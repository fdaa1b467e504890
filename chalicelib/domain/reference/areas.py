"""What lies in which division."""

from chalicelib.domain.reference.divisions import divisions


def areas(code: str) -> tuple[str, ...]:
    """The codes of a division and of what it lies in, from below; of an unknown one itself only."""
    found: list[str] = []
    above = code
    while above:
        found.append(above)
        known = divisions().by_code.get(above)
        above = known.parent if known else ""
    return tuple(found)


def lies_in(code: str, area: str | None) -> bool:
    """Whether a division is, or lies or lay in, another; everything lies in the whole country (None)."""
    return area is None or area in areas(code)
