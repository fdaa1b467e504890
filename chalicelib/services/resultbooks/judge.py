"""Judging the rows of a workbook of results: by the lines they are about, and by their certificates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.adapters.tables.reservations import lines, results
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.errors import Malformed
from chalicelib.domain.resultbooks.columns import LAYOUT, MOST_ROWS
from chalicelib.domain.resultbooks.judging import Accepted, Known, judge
from chalicelib.domain.resultbooks.rows import Said, each_once, is_filled_in, said
from chalicelib.domain.workbooks.job import Job
from chalicelib.domain.workbooks.rows import Refused, refused
from chalicelib.services.reservations.published import is_periodic
from chalicelib.services.resultbooks.certificates import (
    certificate_id,
    certificates_of,
    wrong_certificates,
)
from chalicelib.services.resultbooks.parts import Laid


@dataclass(frozen=True, slots=True)
class Judged:
    """The good rows, the refused ones, and the files that belong to none of either."""

    good: list[Laid]
    refused: list[Refused]
    unused: list[str]


def judged(job: Job, content: bytes, now: datetime) -> Judged:
    """Every row that is filled in; two reads of the database for each hundred."""
    rows = _read(content)
    numbers = list(dict.fromkeys(row.certificate_number for row in rows if row.certificate_number))
    with certificates_of(job) as archive:
        wrong = wrong_certificates(archive, numbers) if archive else {}
        unused = archive.names.without_row(numbers) if archive else []
    keys = list(dict.fromkeys(row.key for row in rows if row.key))
    theirs = {each.key: each for each in lines.by_keys(keys) if each.institution == job.organisation}
    known = Known(
        lines=theirs,
        periodic=frozenset(key for key, each in theirs.items() if is_periodic(each)),
        numbers=results.holders(job.organisation, numbers),
        certificates=wrong,
        today=date_in_china(now),
    )
    found = [judge(row, known) for row in rows]
    by_number = {row.number: row for row in rows}
    good = [_laid(job, row, by_number[row.number]) for row in found if isinstance(row, Accepted)]
    return Judged(good, [row for row in found if isinstance(row, Refused)], unused)


def _read(content: bytes) -> Sequence[Said]:
    # Here, not above: the API shares this module's neighbours and must not load workbook code at start.
    from chalicelib.adapters.workbooks.reader import read_table

    table = read_table(content, LAYOUT)
    picked = [(number, table.headings.pick(row)) for number, row in table.rows]
    filled = [(number, cells) for number, cells in picked if is_filled_in(cells)]
    if not filled:
        raise Malformed("results_empty")
    if len(filled) > MOST_ROWS:
        raise Malformed("too_many_rows", limit=MOST_ROWS)
    return each_once([said(number, cells) for number, cells in filled])


def _laid(job: Job, row: Accepted, given: Said) -> Laid:
    certificate = certificate_id(job, row.number) if job.archive else None
    cells = refused(row.number, given.cells, []).cells
    return Laid(row.number, cells, replace(row.finding, certificate=certificate))
