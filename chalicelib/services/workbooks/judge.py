"""Judging the rows of an import: by the catalogue's edition, and by what the ledger has already."""

from collections.abc import Iterable, Mapping

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.ledger_changes import held
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.checks import InstrumentChecker, ItemAndKind
from chalicelib.domain.workbooks.job import Job
from chalicelib.domain.workbooks.rows import Accepted, Refused, RowChecker
from chalicelib.services.editions.published import catalogue_of


def judged(job: Job, content: bytes) -> tuple[list[Accepted], list[Refused]]:
    """The good rows and the refused ones of a workbook, each in the order of the sheet.

    A row about an instrument of the ledger is good with the item and kind it has there, though another
    edition was published since: exports of old ledgers can be imported.
    """
    # Here, not above: the API shares this module's neighbours and must not load workbook code at start.
    from chalicelib.adapters.workbooks.reader import read_table

    table = read_table(content)
    checker = RowChecker(table.headings, InstrumentChecker(catalogue_of(job.edition), divisions()))
    found = [checker.check(number, row) for number, row in table.rows]
    kept = _kept_kinds(job.organisation, found)
    rows = [_again(checker, row, kept) for row in found]
    accepted = [row for row in rows if isinstance(row, Accepted)]
    return accepted, [row for row in rows if isinstance(row, Refused)]


def _again(
    checker: RowChecker, row: Accepted | Refused, kept: Mapping[str | None, ItemAndKind]
) -> Accepted | Refused:
    if isinstance(row, Refused) and row.claim_to_its_kind in kept:
        return checker.check_again(row, kept[row.claim_to_its_kind])
    return row


def _kept_kinds(organisation: str, found: Iterable[Accepted | Refused]) -> dict[str | None, ItemAndKind]:
    """Item and kind in the ledger, by claim, for rows that are refused for naming others than can be chosen.

    Two requests for each hundred such rows; none where there are none.
    """
    wanted = {row.claim_to_its_kind for row in found if isinstance(row, Refused)}
    holders = held(organisation, [claim for claim in wanted if claim])
    known = {each.id: each.details for each in instruments.by_ids(organisation, set(holders.values()))}
    return {
        claim: (known[holder].item, known[holder].kind)
        for claim, holder in holders.items()
        if holder in known
    }
