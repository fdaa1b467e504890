"""The built site as the front door serves it."""

import gzip
from pathlib import Path

import pytest

from infra.local import files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a page, a script, a download, and a secret beside it."""
    site = tmp_path / "dist"
    (site / "assets").mkdir(parents=True)
    (site / "downloads").mkdir()
    (site / "index.html").write_text("<!doctype html>")
    (site / "assets" / "app-1234.js").write_text("console.log(1);" * 200)
    (site / "downloads" / "模板.xlsx").write_bytes(b"PK")
    (tmp_path / "secret.txt").write_text("secret")
    return site


@pytest.mark.parametrize("path", ["/", "/ledger", "/ledger/01J/edit"])
def test_the_application_s_own_addresses_get_its_page(site: Path, path: str) -> None:
    found = files.find(site, path, compressed=False)
    assert found is not None
    assert found.body == b"<!doctype html>"
    assert found.headers["Content-Type"] == "text/html; charset=utf-8"
    assert found.headers["Cache-Control"] == "no-cache"


def test_fingerprinted_files_are_kept_by_browsers(site: Path) -> None:
    found = files.find(site, "/assets/app-1234.js", compressed=False)
    assert found is not None
    assert found.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "immutable" in found.headers["Cache-Control"]


def test_text_is_compressed_for_those_who_take_it(site: Path) -> None:
    found = files.find(site, "/assets/app-1234.js", compressed=True)
    assert found is not None
    assert found.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(found.body).startswith(b"console.log(1);")


def test_what_is_small_stays_as_it_is(site: Path) -> None:
    found = files.find(site, "/", compressed=True)
    assert found is not None
    assert "Content-Encoding" not in found.headers


def test_downloads_have_chinese_names(site: Path) -> None:
    found = files.find(site, "/downloads/%E6%A8%A1%E6%9D%BF.xlsx", compressed=True)
    assert found is not None
    assert found.headers["Content-Type"].endswith("spreadsheetml.sheet")


@pytest.mark.parametrize(
    "path", ["/missing.js", "/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/a%00.txt", "/assets/.."]
)
def test_nothing_else_is_served(site: Path, path: str) -> None:
    found = files.find(site, path, compressed=False)
    assert found is None or found.body == b"<!doctype html>"
