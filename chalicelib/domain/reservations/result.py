"""The result of a verification (requirements D3, D4). Dates are dates in Asia/Shanghai."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from chalicelib.domain.documents.document import Document
from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.ledger.due import due_date

#: No certificate of a working instrument is valid for longer.
LONGEST_VALIDITY = timedelta(days=366 * 10)


class Verdict(StrEnum):
    """检定结果: 合格, 不合格."""

    PASSED = "passed"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """What the institution found; `valid_until` only where it passed and the kind is verified again.

    `version` counts from 1 what was published for a line; the last one holds.
    """

    verdict: Verdict
    verified_on: date
    valid_until: date | None
    certificate_number: str
    certificate: Document | None = None
    version: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What a result must fit: when the instrument came in, what day it is, and how its kind is verified."""

    received_on: date
    today: date
    periodic: bool


def proposed_validity(verified_on: date, interval_months: int | None) -> date | None:
    """The last valid day, which the institution may change; None where no interval is known."""
    return due_date(verified_on, interval_months) if interval_months else None


def checked(result: Result, limits: Limits) -> Result:
    """The result, if it can be; Invalid names every field that cannot."""
    wrong = [*_wrong_day(result, limits), *_wrong_validity(result, limits)]
    if wrong:
        raise Invalid(wrong)
    return result


def _wrong_day(result: Result, limits: Limits) -> list[FieldError]:
    if result.verified_on > limits.today:
        return [FieldError("verified_on", "verified_in_future")]
    if result.verified_on < limits.received_on:
        return [FieldError("verified_on", "verified_before_reception")]
    return []


def _wrong_validity(result: Result, limits: Limits) -> list[FieldError]:
    until = result.valid_until
    if result.verdict is Verdict.FAILED:
        return [FieldError("valid_until", "validity_of_failed")] if until else []
    if until is None:
        return [FieldError("valid_until", "required")] if limits.periodic else []
    if until <= result.verified_on:
        return [FieldError("valid_until", "validity_before_verification")]
    if until - result.verified_on > LONGEST_VALIDITY:
        return [FieldError("valid_until", "validity_too_long")]
    return []
