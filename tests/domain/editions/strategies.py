"""Editions of any content that could be loaded."""

from typing import Any

from hypothesis import strategies as st

from chalicelib.domain.reference.catalogue import Catalogue, Form, Kind
from chalicelib.domain.text import folded

_NAMES = st.text("甲乙丙丁戊己庚辛", min_size=1, max_size=3)
_NUMBERS = st.integers(1, 40)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """A few items with a few kinds each; numbers and names are unique."""
    items = draw(st.dictionaries(_NUMBERS, _NAMES, min_size=1, max_size=5).filter(_names_differ))
    names = draw(st.lists(_NAMES, min_size=1, max_size=12, unique_by=folded))
    numbers = draw(st.lists(_NUMBERS, min_size=len(names), max_size=len(names), unique=True))
    owners = draw(st.lists(st.sampled_from(sorted(items)), min_size=len(names), max_size=len(names)))
    kinds = [
        Kind(owner, items[owner], number, name, **draw(_ways()))
        for owner, number, name in zip(owners, numbers, names, strict=True)
    ]
    return Catalogue(draw(st.uuids()).hex, tuple(kinds))


@st.composite
def _ways(draw: st.DrawFn) -> dict[str, Any]:
    form = draw(st.sampled_from(list(Form)))
    cycle = draw(st.none() | st.integers(1, 240)) if form in (Form.PERIODIC, Form.MIXED) else None
    return {"form": form, "cycle_months": cycle, "notes": "分情形" if form is Form.MIXED else ""}


def _names_differ(items: dict[int, str]) -> bool:
    return len({folded(name) for name in items.values()}) == len(items)
