"""The catalogue of 1987 with its later additions."""

import pytest

from chalicelib.domain.reference.catalogue import catalogue, parse


def test_every_kind_in_force_is_offered_under_its_item() -> None:
    items = catalogue().items
    assert len(items) == 60
    assert sum(map(len, items.values())) == 117
    assert [kind.name for kind in items["压力表"]] == ["压力表", "风压表", "氧气表"]


@pytest.mark.parametrize("typed", ["激光能量、功率计（含医用激光源）", " 激光能量、功率计(含 医用激光源)"])
def test_items_are_found_whatever_brackets_and_blanks(typed: str) -> None:
    assert catalogue().item(typed) == "激光能量、功率计(含医用激光源)"


def test_a_kind_belongs_to_its_item() -> None:
    found = catalogue().kind("压力表", "氧气表 ")
    assert found
    assert (found.item, found.name, found.number) == ("压力表", "氧气表", 53)
    assert catalogue().kind("听力计", "压力表") is None


def test_a_removed_kind_can_be_read_but_not_chosen() -> None:
    assert catalogue().item("汽车里程表") is None
    removed = catalogue().read("汽车里程表", "汽车里程表")
    assert removed
    assert removed.removed


def test_kinds_verified_once_only_have_no_cycle() -> None:
    periodic = {kind.name: kind.periodic for kind in catalogue().kinds}
    assert not periodic["竹木直尺"]
    assert periodic["水表"]
    assert periodic["压力表"]


def test_misspelt_items_are_guessed() -> None:
    assert catalogue().items_like("血压仪") == ["血压计"]
    assert catalogue().items_like("电子秤") == ["秤"]
    assert catalogue().items_like("咖啡机") == []


def test_another_edition_stands_beside_this_one() -> None:
    lines = ["item_no,item,kind_no,kind,method,status", "1,秤,1,非自动衡器,周期检定,in-force-2020"]
    other = parse("2020", lines)
    assert (other.edition, list(other.items)) == ("2020", ["秤"])
    assert other.item("压力表") is None
