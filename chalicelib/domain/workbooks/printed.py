"""An instrument as a workbook shows it; what is printed here reads back as the same details."""

from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.choices import ORIGINS, PURPOSES, STATUSES, SUBMISSIONS
from chalicelib.domain.workbooks.columns import COLUMNS

_AS_STORED = tuple(column.field for column in COLUMNS if column.field in Details.__slots__)


def printed(details: Details, status: Status) -> dict[str, Cell]:
    """The cells of an instrument by field, in column order: choices by name, dates as dates."""
    cells: dict[str, Cell] = {field: getattr(details, field) for field in _AS_STORED}
    cells["origin"] = ORIGINS[details.origin] if details.origin else None
    cells["purpose"] = PURPOSES[details.purpose]
    cells["submission"] = SUBMISSIONS[details.submission]
    cells["status"] = STATUSES[status]
    return cells
