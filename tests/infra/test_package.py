"""`make package`: what goes to Lambda."""

import shutil
import zipfile
from pathlib import Path

import pytest

from infra.package import ROOT, package

MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The zip, made from the sources alone."""
    project = tmp_path_factory.mktemp("project")
    for name in ("chalicelib", ".chalice"):
        shutil.copytree(
            ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__", "deployments")
        )
    for name in ("app.py", "requirements.txt"):
        shutil.copy(ROOT / name, project)
    template = package(project, project / "out")
    assert template == project / "out" / "sam.json"
    return zipfile.ZipFile(project / "out" / "deployment.zip")


def test_it_fits_into_lambda(archive: zipfile.ZipFile) -> None:
    assert archive.filename is not None
    assert Path(archive.filename).stat().st_size < 50 * MEBIBYTE
    assert sum(each.file_size for each in archive.infolist()) < 250 * MEBIBYTE


def test_it_holds_the_application_its_data_and_its_libraries(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    font = "chalicelib/adapters/printing/font/NotoSansSC-Regular.ttf"
    data = {"chalicelib/domain/reference/catalogue.csv", font}
    assert {"app.py", "chalice/app.py"} | data <= names
    roots = {name.split("/")[0] for name in names}
    assert {
        "pynamodb",
        "pydantic",
        "openpyxl",
        "python_calamine",
        "argon2",
        "aws_lambda_powertools",
        "reportlab",
    } <= roots


def test_it_holds_nothing_else_of_ours(archive: zipfile.ZipFile) -> None:
    roots = {name.split("/")[0] for name in archive.namelist()}
    assert roots.isdisjoint({"tests", "infra", "bench", "static-site", "docs", "moto", "pytest"})


def test_compiled_libraries_are_for_lambda(archive: zipfile.ZipFile) -> None:
    compiled = [name for name in archive.namelist() if name.endswith(".so")]
    assert compiled
    assert all("darwin" not in name and "aarch64" not in name for name in compiled)
