"""The workbook that an institution fills its results into."""

from datetime import datetime

from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.reservations.work import Wanted
from chalicelib.domain.resultbooks.columns import OFFERED_ROWS
from chalicelib.services.editions.books import Book, made_book


def results_template(institution: str, now: datetime) -> Book:
    """With the lines that were received, those that wait longest first; one Query."""
    from chalicelib.adapters.workbooks.results_template import write_results_template

    found = lines.of_institution(institution, LineState.RECEIVED, Wanted().days, None, OFFERED_ROWS)
    name = f"检定结果录入_{date_in_china(now):%Y-%m-%d}.xlsx"
    return made_book(name, lambda path: write_results_template(path, found.lines))
