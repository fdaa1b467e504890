"""The reference data and the downloads of the site."""

import json
from pathlib import Path

import pytest

from chalicelib.domain.reference.divisions import divisions
from infra.reference import write_all


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("public")
    write_all(folder)
    return folder


def test_the_same_bytes_every_time(public: Path, tmp_path: Path) -> None:
    write_all(tmp_path)
    written = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert len(written) == 3
    assert written == {path.relative_to(public): path.read_bytes() for path in public.rglob("*.*")}


def test_pickers_get_what_leads_to_a_county_and_names_of_all_else(public: Path) -> None:
    document = json.loads((public / "reference/divisions.json").read_text(encoding="utf-8"))
    current = {code: parent for code, _, parent in document["current"]}
    childless = current.keys() - set(current.values())
    assert childless == {leaf.code for leaf in divisions().leaves}
    assert current["429004"] == "420000"
    former = dict(document["former"])
    assert former["330103"] == "下城区"
    assert len(current) + len(former) == len(divisions().by_code)
