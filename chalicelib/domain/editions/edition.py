"""An edition of the catalogue: loaded as a draft, published once, and from then on as it is for good."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from chalicelib.domain.errors import Conflict, Wrong
from chalicelib.domain.organisations.names import reason
from chalicelib.domain.reference.catalogue import PACKAGED, catalogue
from chalicelib.domain.text import clean_text

LONGEST_NAME = 60
#: More drafts than this are not being looked at by anybody; it also bounds the list of editions.
MOST_DRAFTS = 20


class EditionState(StrEnum):
    """草稿, 现行, 历史: exactly one edition is the published one at any time."""

    DRAFT = "draft"
    PUBLISHED = "published"
    FORMER = "former"


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """`digest` names the content; `items` and `kinds` count it. The packaged edition was made by nobody.

    `publication` tells which request published it, so that a repeated request knows its own work.
    """

    id: str
    name: str
    in_force_on: date
    digest: str
    items: int
    kinds: int
    version: int
    created_by: str = ""
    created_at: datetime | None = None
    published_by: str = ""
    published_at: datetime | None = None
    publication: str = ""

    def state(self, published_id: str) -> EditionState:
        """What it is while the edition of that id is the published one."""
        if self.id == published_id:
            return EditionState.PUBLISHED
        was_published = self.id == PACKAGED or self.published_at is not None
        return EditionState.FORMER if was_published else EditionState.DRAFT


def packaged_edition() -> Edition:
    """The edition that is part of the program: the first one, published from the start.

    In force since the day of the 强制检定的工作计量器具检定管理办法, under which the catalogue was issued.
    """
    items = catalogue().items
    return Edition(
        id=PACKAGED,
        name="1987年明细目录（含历次调整，2018年版）",
        in_force_on=date(1987, 7, 1),
        digest="",
        items=len(items),
        kinds=sum(map(len, items.values())),
        version=1,
    )


def edition_name(text: str) -> str:
    """What an edition is called, such as 2020年第42号."""
    name = reason(clean_text(text))
    if len(name) > LONGEST_NAME:
        raise Wrong("too_long", limit=LONGEST_NAME)
    return name


def require_draft(edition: Edition, published_id: str) -> None:
    """Conflict where the edition was published already, now or long ago."""
    if edition.state(published_id) is not EditionState.DRAFT:
        raise Conflict("edition_published_already", name=edition.name)
