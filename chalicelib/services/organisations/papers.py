"""What organisations hand in with what they say about themselves."""

from collections.abc import Mapping, Sequence

from chalicelib.domain.documents.document import Document
from chalicelib.services.documents.claim import Chosen, claim, look_at_later


def handed_in(before: Sequence[Document], chosen: Mapping[str, Chosen]) -> tuple[Document, ...]:
    """The documents that a form names: those there were, and new ones, stored but not yet claimed.

    Those that go are looked at once the request is over; the adapter stages claims and releases.
    """
    known = {Chosen(each.purpose, each.id): each for each in before}
    fresh = claim({field: choice for field, choice in chosen.items() if choice not in known})
    after = dict.fromkeys(known.get(choice) or fresh[field] for field, choice in chosen.items())
    for each in before:
        if each not in after:
            look_at_later(each)
    return tuple(after)
