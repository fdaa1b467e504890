"""Laying the rows of a workbook of results down, for those who publish them."""

from datetime import datetime

from chalicelib.domain.workbooks.job import Job
from chalicelib.domain.workbooks.rows import Refused
from chalicelib.services.resultbooks import parts
from chalicelib.services.resultbooks.judge import judged


def lay_results(job: Job, content: bytes, now: datetime) -> tuple[list[int], list[Refused], int]:
    """The sizes of the parts with the good rows, the refused rows, and how many files belong to no row."""
    found = judged(job, content, now)
    sizes = parts.lay(job, found.good)
    parts.lay_unused(job, found.unused)
    return sizes, found.refused, len(found.unused)
