"""The good rows of a workbook of results, laid into S3 in parts between the reader and the writers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import LineKey
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.workbooks.job import Job

#: Rows a part has: with the largest certificates a writer needs seconds for them.
ROWS_PER_PART = 25


@dataclass(frozen=True, slots=True)
class Laid:
    """A good row with its cells, in case it cannot be published after all."""

    number: int
    cells: Mapping[str, str]
    finding: Finding


def lay(job: Job, rows: Sequence[Laid]) -> list[int]:
    """Store the rows in parts, those of a slip together since they share its counts; the parts' sizes."""
    ordered = sorted(rows, key=lambda row: row.finding.key)
    slices = [ordered[at : at + ROWS_PER_PART] for at in range(0, len(ordered), ROWS_PER_PART)]
    for number, part in enumerate(slices, start=1):
        storage.put_json(config().results_bucket, _key(job, f"{number:04}"), [_encode(row) for row in part])
    return [len(part) for part in slices]


def fetch(job: Job, number: int) -> list[Laid]:
    """A part as the reader laid it down."""
    return [_decode(row) for row in storage.get_json(config().results_bucket, _key(job, f"{number:04}"))]


def lay_unused(job: Job, names: Sequence[str]) -> None:
    """Keep the names of the files that belong to no row, for the workbook at the end."""
    storage.put_json(config().results_bucket, _key(job, "unused"), list(names))


def fetch_unused(job: Job) -> list[str]:
    """The names of the files that belong to no row."""
    return list(storage.get_json(config().results_bucket, _key(job, "unused")))


def _key(job: Job, name: str) -> str:
    return f"parts/{job.organisation}/{job.id}/{name}.json"


def _encode(row: Laid) -> dict[str, Any]:
    said = row.finding
    return {
        "row": row.number,
        "cells": dict(row.cells),
        "key": list(said.key),
        "version": said.version,
        "verdict": said.verdict,
        "verified_on": said.verified_on.isoformat(),
        "valid_until": said.valid_until.isoformat() if said.valid_until else None,
        "certificate_number": said.certificate_number,
        "certificate": said.certificate,
    }


def _decode(values: Mapping[str, Any]) -> Laid:
    slip, number = values["key"]
    until = values["valid_until"]
    finding = Finding(
        key=LineKey(slip, number),
        version=values["version"],
        verdict=Verdict(values["verdict"]),
        verified_on=date.fromisoformat(values["verified_on"]),
        valid_until=date.fromisoformat(until) if until else None,
        certificate_number=values["certificate_number"],
        certificate=values["certificate"],
    )
    return Laid(values["row"], values["cells"], finding)
