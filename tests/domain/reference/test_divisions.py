"""Divisions by code and by name."""

import pytest

from chalicelib.domain.reference.divisions import divisions

KNOWN = divisions()


def codes(text: str) -> list[str]:
    return [division.code for division in KNOWN.find(text)]


def test_the_list_is_complete() -> None:
    current = [division for division in KNOWN.by_code.values() if division.current]
    assert (len(KNOWN.by_code), len(current)) == (7110, 3214)
    assert [sum(division.level == level for division in current) for level in (1, 2, 3)] == [34, 333, 2847]
    assert len(KNOWN.leaves) == 2851


@pytest.mark.parametrize(
    "text",
    [
        "330225",
        " ３３０２２５ ",
        "330225000000",
        "象山县",
        "宁波市象山县",
        "浙江省象山县",
        "浙江省宁波市象山县",
        "浙江省 宁波市 象山县",
        "浙江省/宁波市/象山县",
        "浙江省-宁波市-象山县",
    ],
)
def test_one_county_goes_by_many_names(text: str) -> None:
    assert codes(text) == ["330225"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("北京市朝阳区", "110105"),
        ("北京市市辖区朝阳区", "110105"),
        ("北京市北京市朝阳区", "110105"),
        ("湖北省省直辖县级行政区划仙桃市", "429004"),
        ("新疆维吾尔自治区白杨市", "659012"),
        ("铜陵市铜官区", "340705"),
    ],
)
def test_names_as_other_pickers_print_them(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_name_that_several_bear_is_not_clear() -> None:
    assert codes("朝阳区") == ["110105", "220104"]


@pytest.mark.parametrize("text", ["", "999999", "铜陵区", "3302", "3302251", "中国"])
def test_what_is_nowhere(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("code", ["441900", "442000", "460400", "620200", "330225", "429004"])
def test_counties_and_cities_without_counties_are_leaves(code: str) -> None:
    assert KNOWN.is_leaf(KNOWN.by_code[code])


@pytest.mark.parametrize("code", ["330000", "330200", "330103", "120221", "500105", "110100", "810000"])
def test_provinces_cities_and_former_divisions_are_no_leaves(code: str) -> None:
    assert not KNOWN.is_leaf(KNOWN.by_code[code])


def test_a_county_right_under_its_province_has_two_levels() -> None:
    assert KNOWN.by_code["429004"].path == ("湖北省", "仙桃市")
    assert KNOWN.by_code["110105"].full_name == "北京市朝阳区"


def test_former_divisions_can_still_be_read() -> None:
    assert KNOWN.by_code["330103"].name == "下城区"
    assert codes("下城区") == []
    assert codes("330103") == ["330103"]


def test_every_leaf_is_found_by_its_code_and_by_its_full_name() -> None:
    assert all(codes(leaf.code) == [leaf.code] for leaf in KNOWN.leaves)
    assert all(codes(leaf.full_name) == [leaf.code] for leaf in KNOWN.leaves)
