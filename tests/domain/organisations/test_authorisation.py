"""What an institution may verify, where, and for how long."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.authorisation import (
    ENDING,
    Authorisation,
    Level,
    Scope,
    Standing,
    regions,
    scope,
    wrong_fields,
)
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from tests.support.authorisations import authorisation

TODAY = date(2026, 11, 23)
CURRENT = [division.code for division in divisions().by_code.values() if division.current]
LEAVES = [division.code for division in divisions().leaves]
KINDS = [(kind.item, kind.name) for kinds in catalogue().items.values() for kind in kinds]
DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@st.composite
def authorisations(draw: st.DrawFn) -> Authorisation:
    """Any that the rules let pass."""
    items = draw(st.sets(st.sampled_from(sorted(catalogue().items)), min_size=1, max_size=3))
    kinds = draw(st.sets(st.sampled_from(KINDS), max_size=5))
    begins = draw(DAYS)
    return Authorisation(
        certificate_number="1",
        level=draw(st.sampled_from(Level)),
        regions=_apart(draw(st.lists(st.sampled_from(CURRENT), min_size=1, max_size=6, unique=True))),
        scope=(
            *(Scope(item=item) for item in sorted(items)),
            *(Scope(item=item, kind=kind) for item, kind in sorted(kinds) if item not in items),
        ),
        valid_from=begins,
        valid_until=begins + draw(st.timedeltas(timedelta(days=1), timedelta(days=2000))),
    )


def _apart(codes: list[str]) -> tuple[str, ...]:
    """Those that lie in no other of them."""
    return tuple(sorted(each for each in codes if not set(divisions().upwards(each)) & set(codes) - {each}))


@given(authorisations(), st.sampled_from(LEAVES), st.sampled_from(KINDS), DAYS)
def test_it_covers_what_its_parts_do_and_nothing_else(
    given_: Authorisation, division: str, kind: tuple[str, str], day: date
) -> None:
    where = any(division in divisions().within(region) for region in given_.regions)
    what = any((each.item, each.kind or kind[1]) == kind for each in given_.scope)
    when = given_.valid_from <= day <= given_.valid_until
    assert given_.covers(division, *kind, day) == (where and what and when)


@given(authorisations(), st.data())
def test_a_region_covers_everything_that_lies_in_it(given_: Authorisation, data: st.DataObject) -> None:
    region = data.draw(st.sampled_from(given_.regions))
    inside = data.draw(st.sampled_from(sorted(divisions().within(region))))
    each = data.draw(st.sampled_from(given_.scope))
    kind = each.kind or data.draw(st.sampled_from([kind.name for kind in catalogue().items[each.item]]))
    assert given_.covers(inside, each.item, kind, given_.valid_from)
    assert given_.covers(inside, each.item, kind, given_.valid_until)
    assert not given_.covers(inside, each.item, kind, given_.valid_until + timedelta(days=1))
    assert not given_.covers(inside, each.item, kind, given_.valid_from - timedelta(days=1))


@given(authorisations())
def test_what_the_rules_let_pass_is_taken_as_it_is(given_: Authorisation) -> None:
    assert regions(given_.regions) == given_.regions
    assert scope(given_.scope) == given_.scope
    assert list(wrong_fields(given_, catalogue(), given_.valid_until)) == []


@given(st.lists(st.sampled_from(CURRENT), min_size=1, max_size=6))
def test_regions_are_taken_only_apart(codes: list[str]) -> None:
    apart = len(set(codes)) == len(codes) and _apart(codes) == tuple(sorted(codes))
    if apart:
        assert regions(codes) == tuple(sorted(codes))
        return
    with pytest.raises(Wrong, match=r"region_(twice|inside)"):
        regions(codes)


def test_a_county_lies_in_its_province_whatever_its_code() -> None:
    given_ = authorisation(regions=("420000",))
    assert given_.covers("429004", "压力表", "压力表", TODAY)
    assert not given_.covers("999999", "压力表", "压力表", TODAY)


@pytest.mark.parametrize("code", ["110100", "999999", "", "象山县"])
def test_a_region_must_be_a_current_division(code: str) -> None:
    with pytest.raises(Wrong, match="region_unknown"):
        regions(["330225", code])


def test_the_region_that_is_too_many_is_named() -> None:
    with pytest.raises(Wrong) as caught:
        regions(["330225", "330000"])
    assert caught.value.params == {"region": "浙江省宁波市象山县", "outer": "浙江省"}


@pytest.mark.parametrize(
    "entries",
    [
        [Scope(item="压力表"), Scope(item="压力表")],
        [Scope(item="压力表", kind="压力表"), Scope(item="压力表")],
        [Scope(item="压力表", kind="压力表"), Scope(item="压力表", kind="压力表")],
    ],
)
def test_a_kind_is_named_once(entries: list[Scope]) -> None:
    with pytest.raises(Wrong, match="scope_twice"):
        scope(entries)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"valid_from": date(2028, 5, 31)}, "valid_until", "ends_before_it_begins"),
        ({"valid_until": date(2026, 11, 22)}, "valid_until", "authorisation_ended"),
        ({"scope": (Scope(item="压力表"), Scope(item="算盘"))}, "scope", "scope_unknown"),
        ({"scope": (Scope(item="压力表", kind="竹木直尺"),)}, "scope", "scope_unknown"),
    ],
)
def test_what_does_not_hold_is_named_at_its_field(changes: dict[str, object], field: str, code: str) -> None:
    (wrong,) = wrong_fields(authorisation(**changes), catalogue(), TODAY)
    assert (wrong.field, wrong.code) == (field, code)


def test_it_may_end_on_the_day_itself_and_begin_later() -> None:
    assert not list(wrong_fields(authorisation(valid_until=TODAY), catalogue(), TODAY))
    ahead = authorisation(valid_from=TODAY + timedelta(days=30))
    assert not list(wrong_fields(ahead, catalogue(), TODAY))


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2023, 5, 31), Standing.NOT_BEGUN),
        (date(2023, 6, 1), Standing.VALID),
        (date(2028, 5, 31) - ENDING - timedelta(days=1), Standing.VALID),
        (date(2028, 5, 31) - ENDING, Standing.ENDING),
        (date(2028, 5, 31), Standing.ENDING),
        (date(2028, 6, 1), Standing.ENDED),
    ],
)
def test_how_it_stands_on_a_day(day: date, standing: Standing) -> None:
    assert authorisation().standing(day) is standing
