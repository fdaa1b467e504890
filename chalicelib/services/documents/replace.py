"""Changing which documents somebody has: some stay, others are claimed, the rest goes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.services.documents.claim import Chosen, claim, look_at_later


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """The documents of one field of a form: those there were, and the ids that it now has.

    Where a field takes `several`, the second of them is refused as `<field>.1`.
    """

    purpose: DocumentPurpose
    before: tuple[Document, ...]
    chosen: tuple[str, ...]
    several: bool = False

    def named(self, field: str) -> dict[str, str]:
        """The chosen ids, each once, by what they are called in a refusal."""
        ids = dict.fromkeys(self.chosen)
        return {f"{field}.{number}" if self.several else field: each for number, each in enumerate(ids)}


def replace(changes: Mapping[str, Change]) -> dict[str, tuple[Document, ...]]:
    """The documents by field once the change is made; Invalid names every wrong field.

    The caller stages them in its transaction (`adapters.tables.documents.stage_change`).
    """
    claimed = claim(_new(changes))
    for gone in _gone(changes):
        look_at_later(gone)
    found: dict[str, tuple[Document, ...]] = {}
    for field, change in changes.items():
        known = {each.id: each for each in change.before}
        found[field] = tuple(known.get(each) or claimed[name] for name, each in change.named(field).items())
    return found


def _new(changes: Mapping[str, Change]) -> dict[str, Chosen]:
    return {
        name: Chosen(change.purpose, each)
        for field, change in changes.items()
        for name, each in change.named(field).items()
        if each not in {known.id for known in change.before}
    }


def _gone(changes: Mapping[str, Change]) -> Iterable[Document]:
    return (each for change in changes.values() for each in change.before if each.id not in change.chosen)
