"""Where an organisation has its seat."""

import pytest

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.seat import seat


@pytest.mark.parametrize("code", ["330225", "120104", "429004", "441900", "620200", "500157"])
def test_counties_and_cities_without_counties_pass(code: str) -> None:
    assert seat(code) == code


@pytest.mark.parametrize(
    "code", ["", "330000", "330200", "330103", "500105", "999999", "象山县", "33022", "３３０２２５"]
)
def test_all_else_is_refused(code: str) -> None:
    with pytest.raises(Wrong, match="division_not_chosen"):
        seat(code)
