"""Editions and their states."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chalicelib.domain.editions.edition import (
    Edition,
    EditionState,
    edition_name,
    packaged_edition,
    require_draft,
)
from chalicelib.domain.errors import Conflict, Wrong
from chalicelib.domain.reference.catalogue import PACKAGED

DRAFT = Edition(
    id="A", name="2020年第42号", in_force_on=date(2020, 10, 26), digest="d", items=1, kinds=1, version=1
)
EVER = replace(DRAFT, published_at=datetime(2026, 3, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    ("edition", "published", "state"),
    [
        (DRAFT, PACKAGED, EditionState.DRAFT),
        (EVER, "A", EditionState.PUBLISHED),
        (EVER, "B", EditionState.FORMER),
        (packaged_edition(), PACKAGED, EditionState.PUBLISHED),
        (packaged_edition(), "A", EditionState.FORMER),
    ],
)
def test_the_state_follows_from_which_one_is_published(
    edition: Edition, published: str, state: EditionState
) -> None:
    assert edition.state(published) is state


def test_only_drafts_may_still_be_changed() -> None:
    require_draft(DRAFT, PACKAGED)
    for edition, published in ((EVER, "A"), (EVER, "B"), (packaged_edition(), PACKAGED)):
        with pytest.raises(Conflict, match="edition_published_already"):
            require_draft(edition, published)


def test_the_packaged_edition_counts_what_may_be_chosen() -> None:
    assert (packaged_edition().items, packaged_edition().kinds) == (60, 117)


def test_names_are_cleaned() -> None:
    assert edition_name("　２０２０年第42号 ") == "2020年第42号"


@pytest.mark.parametrize(
    ("text", "code"), [(" ", "required"), ("\u200b", "required"), ("号" * 61, "too_long")]
)
def test_names_that_are_none(text: str, code: str) -> None:
    with pytest.raises(Wrong) as caught:
        edition_name(text)
    assert caught.value.code == code
