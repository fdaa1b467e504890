"""The number by which an organisation is known."""

import pytest

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.code import is_same, organisation_number, short_number


@pytest.mark.parametrize("text", ["91110000600037341l", "60003734-1", "６０００３７３４１"])
def test_both_numbers_of_an_organisation_come_to_the_same_short_one(text: str) -> None:
    assert short_number(organisation_number(text)) == "600037341"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12345", "organisation_number_form"),
        ("333444555", "organisation_code_check"),
        ("91110000600037341X", "credit_code_check"),
    ],
)
def test_each_mistake_is_named(text: str, code: str) -> None:
    with pytest.raises(Wrong) as caught:
        organisation_number(text)
    assert caught.value.code == code


def test_one_number_within_the_other_is_the_same_organisation() -> None:
    assert is_same("91110000600037341L", "600037341")
    assert is_same("600037341", "91110000600037341L")
    assert is_same("600037341", "600037341")
    assert not is_same("91110000600037341L", "92110000600037341A")
    assert not is_same("600037341", "802100433")
