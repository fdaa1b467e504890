"""An instrument in the ledger of an organisation."""

from dataclasses import dataclass
from datetime import date, datetime

from chalicelib.domain.errors import Conflict
from chalicelib.domain.ledger.claim import serial_claim
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.due import Validity, soon_until
from chalicelib.domain.ledger.status import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Verified:
    """Where the dates of an instrument come from: the line of a slip, and the institution's name.

    `failed_on` is set where the instrument did not pass.
    """

    slip: str
    line: int
    institution: str
    failed_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Instrument:
    """`version` grows with every change; `row_claim` marks the row of a workbook it was imported from."""

    id: str
    organisation: str
    details: Details
    status: Status
    version: int
    created_at: datetime
    updated_at: datetime
    row_claim: str | None = None
    #: The running reservation slip that it is on.
    reservation: str | None = None
    #: Whether it ever was on a submitted slip.
    was_reserved: bool = False
    #: The newest published result, whose dates and number are those of the details; None before the first.
    verified: Verified | None = None
    #: 计量器具编码; blank before the first published result.
    code: str = ""

    @property
    def claims(self) -> frozenset[str]:
        """What no second instrument of the organisation may hold (requirement B6)."""
        serial = serial_claim(self.details.manufacturer, self.details.serial_number)
        return frozenset(claim for claim in (serial, self.row_claim) if claim)

    def check_free(self) -> None:
        """Conflict while the instrument is on a running reservation (requirement B7)."""
        if self.reservation:
            raise Conflict("instrument_reserved")

    def check_deletable(self) -> None:
        """Conflict unless the instrument is new: never on a submitted reservation (requirement B7)."""
        self.check_free()
        if self.was_reserved:
            raise Conflict("instrument_was_reserved")

    @property
    def failed(self) -> bool:
        """In service, and its last verification was not passed."""
        return self.failed_on is not None and self.status is Status.IN_SERVICE

    @property
    def failed_on(self) -> date | None:
        """The day of the last verification, if it was not passed."""
        return self.verified.failed_on if self.verified else None

    @property
    def falls_due_on(self) -> date | None:
        """The due date, if the instrument is in service: disabled and scrapped ones are never due."""
        return self.details.due_on if self.status is Status.IN_SERVICE else None

    @property
    def never_verified(self) -> bool:
        """In service, and nothing says that it was ever verified."""
        return not self.ever_verified and self.status is Status.IN_SERVICE

    @property
    def ever_verified(self) -> bool:
        """Whether a date or a published result says that it was verified, in any status."""
        return bool(self.details.due_on or self.details.last_verified_on or self.verified)

    def validity(self, today: date) -> Validity:
        """What the instrument's dates mean today."""
        if self.status is not Status.IN_SERVICE:
            return Validity.OUT_OF_SERVICE
        if self.failed:
            return Validity.FAILED
        if self.never_verified:
            return Validity.NEVER_VERIFIED
        if self.details.due_on is None:
            return Validity.UNLIMITED
        if self.details.due_on < today:
            return Validity.OVERDUE
        return Validity.DUE_SOON if self.details.due_on <= soon_until(today) else Validity.VALID
