"""How numbers arrive."""

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.identity.characters import plain


def test_full_width_characters_blanks_and_hyphens_make_no_difference() -> None:
    assert plain("　９１１１－0000 ６０００\t３７３４１ｌ\n") == "91110000600037341L"
    assert plain("d214–3569x") == "D2143569X"


def test_letters_of_other_scripts_do_not_turn_into_ascii() -> None:
    assert plain("ıſßѕ①١") == "ıſßѕ①١"


@given(st.text())
def test_once_plain_it_stays_so(text: str) -> None:
    assert plain(plain(text)) == plain(text)
