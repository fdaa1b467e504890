"""What editions hold, in S3: under the digest of the content, so that nothing is ever written over."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.domain.reference.catalogue import PACKAGED, Catalogue, Form, Kind, catalogue


def store(kinds: Sequence[Kind]) -> str:
    """Store the kinds of an edition; the digest under which they are found again."""
    content = json.dumps(
        [_encode(kind) for kind in kinds], ensure_ascii=False, separators=(",", ":")
    ).encode()
    digest = hashlib.sha256(content).hexdigest()
    storage.put(config().results_bucket, _key(digest), content, "application/json")
    return digest


def fetch(edition_id: str, digest: str) -> Catalogue:
    """The catalogue of an edition; the packaged one takes no request."""
    if edition_id == PACKAGED:
        return catalogue()
    kinds = storage.get_json(config().results_bucket, _key(digest))
    return Catalogue(edition_id, tuple(_decode(kind) for kind in kinds))


def _key(digest: str) -> str:
    return f"editions/{digest}.json"


def _encode(kind: Kind) -> list[str | int | None]:
    return [
        kind.item_number,
        kind.item,
        kind.number,
        kind.name,
        kind.form.value,
        kind.cycle_months,
        kind.notes,
    ]


def _decode(values: Sequence[Any]) -> Kind:
    item_number, item, number, name, form, cycle_months, notes = values
    return Kind(item_number, item, number, name, Form(form), cycle_months, notes)
