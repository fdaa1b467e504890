"""Which institution an instrument goes to."""

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.reservations.assignment import Assignment, Candidate, Unassignable, assignment

COUNTY, CITY, PROVINCE = "330225", "330200", "330000"
WHERE = (COUNTY, CITY, PROVINCE)
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.sampled_from("ABCDEFGH"),
        st.just("某所"),
        st.frozensets(st.sampled_from([*WHERE, "110000"]), min_size=1),
    ),
    unique_by=lambda each: each.institution,
)
WORK = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(0, 50))


def candidate(name: str, *regions: str) -> Candidate:
    return Candidate(name, f"{name}检定所", frozenset(regions))


def test_the_county_comes_before_the_city_and_the_city_before_the_province() -> None:
    province, city, county = candidate("A", PROVINCE), candidate("B", CITY), candidate("C", COUNTY)
    busy = {"A": 0, "B": 10, "C": 90}
    assert assignment(WHERE, [province, city, county], busy) == Assignment("C", "C检定所", COUNTY)
    assert assignment(WHERE, [province, city], busy) == Assignment("B", "B检定所", CITY)
    assert assignment(WHERE, [province], busy) == Assignment("A", "A检定所", PROVINCE)


def test_who_has_nothing_to_do_is_taken_and_the_order_of_asking_does_not_matter() -> None:
    idle, busy = candidate("B", COUNTY), candidate("A", COUNTY)
    assert assignment(WHERE, [busy, idle], {"A": 3}) == Assignment("B", "B检定所", COUNTY)
    assert assignment(WHERE, [idle, busy], {}) == assignment(WHERE, [busy, idle], {})


def test_it_says_why_there_is_nobody() -> None:
    assert assignment(WHERE, [], {}) is Unassignable.NOBODY_FOR_KIND
    assert assignment(WHERE, [candidate("A", "110000")], {}) is Unassignable.NOBODY_THERE


@given(CANDIDATES, WORK)
def test_nobody_nearer_and_nobody_less_busy_was_passed_over(
    candidates: list[Candidate], work: dict[str, int]
) -> None:
    found = assignment(WHERE, candidates, work)
    if not isinstance(found, Assignment):
        assert not any(region in each.regions for each in candidates for region in WHERE)
        return
    nearer = WHERE[: WHERE.index(found.region)]
    assert not any(region in each.regions for each in candidates for region in nearer)
    equals = [each.institution for each in candidates if found.region in each.regions]
    assert found.institution in equals
    assert all(work.get(found.institution, 0) <= work.get(each, 0) for each in equals)
