"""What the ledger knows of the last verification (我的质量信息, requirement A7).

Only a certificate gives an instrument a date until which it may be used, and only what passed has one. So
what was entered from a certificate passed, unless an institution published that it failed; of what was never
verified there is no verdict.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.due import Validity, soon_until
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.order import Rank, Span, days, ranks
from chalicelib.domain.text import folded


class LastVerdict(StrEnum):
    """检定结果: 合格, 不合格, 未检定."""

    PASSED = "passed"
    FAILED = "failed"
    NONE = "none"


def verdict(instrument: Instrument) -> LastVerdict:
    """The verdict of the last verification of an instrument, in whatever status it is now."""
    if instrument.failed_on:
        return LastVerdict.FAILED
    return LastVerdict.PASSED if instrument.ever_verified else LastVerdict.NONE


class InForce(StrEnum):
    """Whether a certificate is in force: 有效, 30 天内到期, 已超期."""

    VALID = "valid"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"


#: How an instrument's validity is told apart here; a certificate without an end is valid.
IN_FORCE = {
    Validity.VALID: InForce.VALID,
    Validity.UNLIMITED: InForce.VALID,
    Validity.DUE_SOON: InForce.DUE_SOON,
    Validity.OVERDUE: InForce.OVERDUE,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class VerdictConditions:
    """A query on verdicts and certificates of what is in service; blank means any."""

    verdict: LastVerdict | None = None
    in_force: InForce | None = None
    name: str = ""
    certificate_number: str = ""

    def spans(self, today: date) -> list[Span]:
        """The stretches of the ledger's order that can hold a match, in order."""
        if self.in_force:
            has_certificate = self.verdict in (None, LastVerdict.PASSED)
            return [_span(self.in_force, today)] if has_certificate else []
        return [_RANKS[self.verdict]]

    def matcher(self) -> Callable[[Details], bool] | None:
        """Decides on what the order does not; None where there is nothing left to decide."""
        name, number = folded(self.name), folded(self.certificate_number)
        if not (name or number):
            return None
        return lambda details: name in folded(details.name) and number in folded(details.certificate_number)


def _span(in_force: InForce, today: date) -> Span:
    soon = soon_until(today)
    if in_force is InForce.OVERDUE:
        return days(Rank.IN_SERVICE, None, today - timedelta(days=1))
    if in_force is InForce.DUE_SOON:
        return days(Rank.IN_SERVICE, today, soon)
    first = days(Rank.IN_SERVICE, soon + timedelta(days=1), None)
    return Span(first.low, ranks(Rank.IN_SERVICE, Rank.IN_SERVICE).high)


_RANKS: dict[LastVerdict | None, Span] = {
    None: ranks(Rank.FAILED, Rank.IN_SERVICE),
    LastVerdict.FAILED: ranks(Rank.FAILED, Rank.FAILED),
    LastVerdict.NONE: ranks(Rank.NEVER_VERIFIED, Rank.NEVER_VERIFIED),
    LastVerdict.PASSED: ranks(Rank.IN_SERVICE, Rank.IN_SERVICE),
}
