"""Places in the indexes by which anybody finds an instrument."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.enquiry import places
from chalicelib.domain.enquiry.places import Named
from chalicelib.domain.errors import Malformed

ID = "01JD" + "0" * 22
OTHER = "01JE" + "0" * 22
#: What DynamoDB takes as a sort key.
MOST_BYTES = 1024


@given(st.text(max_size=200))
def test_a_place_by_name_fits_and_is_found_by_every_beginning_of_the_name(name: str) -> None:
    place = places.name_key(name, ID)
    assert len(place.encode()) <= MOST_BYTES
    for end in (0, len(name) // 2, len(name)):
        prefix = places.name_prefix(name)[:end]
        low, high = places.names_after(prefix, None)
        assert low <= place < high


def test_the_names_after_a_place_leave_out_what_was_shown() -> None:
    shown, following = places.name_key("电子天平", ID), places.name_key("电子天平", OTHER)
    low, high = places.names_after("电子", shown)
    assert shown < low <= following < high


@pytest.mark.parametrize("place", ["", "天平", f"天平#{ID}", "电子#", f"电子{'秤' * 201}#{ID}"])
def test_a_place_of_another_question_is_none(place: str) -> None:
    with pytest.raises(Malformed):
        places.names_after("电子", place)


@pytest.mark.parametrize("text", ["", "/", " 无 ", "——"])
def test_what_people_write_for_no_serial_number_is_no_key(text: str) -> None:
    assert places.serial_key(text) is None


def test_serial_numbers_that_read_alike_share_a_key() -> None:
    assert places.serial_key("ａ－０１ ") == places.serial_key("A-0 1")


@pytest.mark.parametrize("place", ["", "2026", "2026-11-23", f"2026#{ID}", "x~"])
def test_what_is_no_place_among_the_verified_is_refused(place: str) -> None:
    with pytest.raises(Malformed):
        places.verified_before(place)


def test_a_year_ends_behind_everything_in_it() -> None:
    last = places.verified_key(date(2026, 12, 31), "Z" * 26)
    assert last < places.end_of(2026) < places.verified_key(date(2027, 1, 1), "0" * 26)


def test_an_address_leads_to_its_place() -> None:
    named = Named("330225", places.name_key("台式血压计", ID))
    assert places.addressed(places.address(named)) == named


@pytest.mark.parametrize("text", ["", "x", "===", "会", places.address(Named("33022x", f"秤#{ID}"))])
def test_what_is_no_address_leads_nowhere(text: str) -> None:
    assert places.addressed(text) is None
