"""The workbook of an edition: what is written can be read, and what is hostile is refused."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings

from chalicelib.adapters.workbooks.edition_books import read_edition, write_edition
from chalicelib.domain.editions.columns import COLUMNS
from chalicelib.domain.errors import Malformed
from chalicelib.domain.reference.catalogue import FORMS, Catalogue
from tests.domain.editions.strategies import catalogues
from tests.support.editions import offered, workbook


def test_what_is_written_is_read() -> None:
    assert list(read_edition(workbook(offered()))) == offered()


@settings(max_examples=20)
@given(catalogues())
def test_whatever_an_edition_holds_it_is_read_as_written(known: Catalogue) -> None:
    kinds = [kind for kinds in known.items.values() for kind in kinds]
    assert list(read_edition(workbook(kinds))) == kinds


def test_text_stays_text(tmp_path: Path) -> None:
    nasty = replace(offered()[0], name='=HYPERLINK("http://x")', notes="+1_x0041_")
    path = tmp_path / "edition.xlsx"
    write_edition(path, Catalogue("x", (nasty,)))
    written = openpyxl.load_workbook(path).worksheets[0]["D2"]
    assert (written.data_type, written.value) == ("s", nasty.name)
    assert read_edition(path.read_bytes()) == (nasty,)


def test_headings_explanation_and_choices(tmp_path: Path) -> None:
    path = tmp_path / "edition.xlsx"
    write_edition(path, Catalogue("x", tuple(offered())))
    book = openpyxl.load_workbook(path)
    entry, explanation = book.worksheets
    assert [each.value for each in entry[1]] == [column.heading for column in COLUMNS]
    (rule,) = entry.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("E2:E2001", "'填写说明'!$F$2:$F$5")
    assert [row[0].value for row in explanation["F2:F5"]] == list(FORMS.values())


@pytest.mark.parametrize(("content", "code"), [(b"", "workbook_empty"), (b"%PDF-1.7", "not_a_workbook")])
def test_what_is_no_workbook(content: bytes, code: str) -> None:
    with pytest.raises(Malformed) as caught:
        read_edition(content)
    assert caught.value.code == code


def test_a_large_file_is_not_looked_at() -> None:
    with pytest.raises(Malformed, match="edition_too_big"):
        read_edition(b"PK\x03\x04" + b"x" * (1 << 20))
