"""The good rows of an import, laid into S3 in parts between the reader and the writers."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.domain.errors import FieldError
from chalicelib.domain.ledger.details import Details, Origin, Purpose, Submission
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.workbooks.rows import Accepted, Refused

#: Rows a part has; a writer needs seconds for it, and a hundred parts (the most a job has) hold 50,000.
ROWS_PER_PART = 500

_DATES = ("last_verified_on", "due_on")


@dataclass(frozen=True, slots=True)
class StoredPart:
    """Rows to be written; `content` is the same for workbooks that say the same."""

    content: str
    rows: list[Accepted]


def lay(organisation: str, job_id: str, accepted: Sequence[Accepted]) -> list[int]:
    """Store the rows in parts, those of a month together since months are counted; the parts' sizes."""
    encoded = {row.number: _encode(row) for row in accepted}
    content = hashlib.sha256(json.dumps(list(encoded.values())).encode()).hexdigest()
    ordered = sorted(accepted, key=lambda row: row.details.due_on or date.min)
    slices = [ordered[at : at + ROWS_PER_PART] for at in range(0, len(ordered), ROWS_PER_PART)]
    for number, rows in enumerate(slices, start=1):
        document = {"content": content, "rows": [encoded[row.number] for row in rows]}
        storage.put_json(config().results_bucket, _key(organisation, job_id, f"{number:04}"), document)
    return [len(rows) for rows in slices]


def fetch(organisation: str, job_id: str, number: int) -> StoredPart:
    """A part as the reader laid it down."""
    document = storage.get_json(config().results_bucket, _key(organisation, job_id, f"{number:04}"))
    return StoredPart(document["content"], [_decode(row) for row in document["rows"]])


def lay_refused(organisation: str, job_id: str, refused: Sequence[Refused]) -> None:
    """Keep the rows that the reader refused, for the workbook at the end."""
    rows = [
        [row.number, dict(row.cells), [[error.field, error.code, dict(error.params)] for error in row.errors]]
        for row in refused
    ]
    storage.put_json(config().results_bucket, _key(organisation, job_id, "refused"), rows)


def fetch_refused(organisation: str, job_id: str) -> list[Refused]:
    """The rows that the reader refused."""
    rows = storage.get_json(config().results_bucket, _key(organisation, job_id, "refused"))
    return [
        Refused(number, cells, tuple(FieldError(*error) for error in errors))
        for number, cells, errors in rows
    ]


def _key(organisation: str, job_id: str, name: str) -> str:
    return f"parts/{organisation}/{job_id}/{name}.json"


def _encode(row: Accepted) -> dict[str, Any]:
    values = {name: getattr(row.details, name) for name in Details.__slots__}
    for name in _DATES:
        values[name] = values[name].isoformat() if values[name] else None
    return {"row": row.number, "status": row.status, **values}


def _decode(values: Mapping[str, Any]) -> Accepted:
    found = dict(values)
    number, status = found.pop("row"), Status(found.pop("status"))
    for name in _DATES:
        found[name] = date.fromisoformat(found[name]) if found[name] else None
    found["origin"] = Origin(found["origin"]) if found["origin"] else None
    found["purpose"], found["submission"] = Purpose(found["purpose"]), Submission(found["submission"])
    return Accepted(number, Details(**found), status)
