"""The 56 ethnic groups."""

from chalicelib.domain.individuals.ethnic_group import EthnicGroup


def test_there_are_fifty_six_under_the_codes_of_the_standard() -> None:
    assert [each.value for each in EthnicGroup] == [f"{number:02d}" for number in range(1, 57)]
    assert (EthnicGroup.HAN, EthnicGroup.ZHUANG, EthnicGroup.JINO) == ("01", "08", "56")
