"""Looking for instruments, whosever they are, and what anybody may know of them (requirement E1)."""

from dataclasses import dataclass
from datetime import date

from chalicelib.domain.enquiry.places import Named, address, name_key
from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.text import folded


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicResult:
    """The newest published result; what an owner typed from an old certificate is none."""

    institution_name: str
    certificate_number: str
    verdict: Verdict
    verified_on: date
    valid_until: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicInstrument:
    """An instrument without its owner; `key` is its address: the code, or its place among names."""

    key: str
    code: str
    name: str
    item: str
    kind: str
    model: str
    measuring_range: str
    accuracy_class: str
    serial_number: str
    manufacturer: str
    division: str
    status: Status
    result: PublicResult | None


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedInstrument:
    """One condition, or a name with its county; none of them means the newest certificates."""

    code: str = ""
    serial_number: str = ""
    certificate_number: str = ""
    name: str = ""
    division: str | None = None

    def check(self) -> None:
        """Invalid where there are several conditions, or a name without its county."""
        given = [field for field in _CONDITIONS if folded(getattr(self, field))]
        if self.division and "name" not in given:
            given.append("name")
        if len(given) > 1:
            raise Invalid([FieldError(field, "one_condition_only") for field in given])
        if given == ["name"]:
            self._check_name()

    def is_met_by(self, instrument: Instrument) -> bool:
        """Whether an instrument is still what was asked for: an index may lag.

        The number of a certificate was given for good, whatever was found since.
        """
        details = instrument.details
        if self.code:
            return instrument.code == folded(self.code)
        if self.serial_number:
            return folded(details.serial_number) == folded(self.serial_number)
        if self.name:
            return details.division == self.division and folded(details.name).startswith(folded(self.name))
        return bool(self.certificate_number) or instrument.verified is not None

    def _check_name(self) -> None:
        wrong = [FieldError(field, "required") for field in ("name", "division") if not getattr(self, field)]
        known = divisions().by_code.get(self.division or "")
        if known and known.current and not divisions().is_leaf(known):
            wrong.append(FieldError("division", "county_needed", {"value": known.full_name}))
        if wrong:
            raise Invalid(wrong)


_CONDITIONS = ("code", "serial_number", "certificate_number", "name")


def shown(instrument: Instrument) -> PublicInstrument:
    """What anybody may know of an instrument."""
    details = instrument.details
    return PublicInstrument(
        key=instrument.code or address(named(instrument)),
        code=instrument.code,
        name=details.name,
        item=details.item,
        kind=details.kind,
        model=details.model,
        measuring_range=details.measuring_range,
        accuracy_class=details.accuracy_class,
        serial_number=details.serial_number,
        manufacturer=details.manufacturer,
        division=details.division,
        status=instrument.status,
        result=_result(instrument),
    )


def named(instrument: Instrument) -> Named:
    """The place of an instrument among those of its county."""
    return Named(instrument.details.division, name_key(instrument.details.name, instrument.id))


def _result(instrument: Instrument) -> PublicResult | None:
    holds, details = instrument.verified, instrument.details
    if holds is None or details.last_verified_on is None:
        return None
    return PublicResult(
        institution_name=holds.institution,
        certificate_number=details.certificate_number,
        verdict=Verdict.FAILED if holds.failed_on else Verdict.PASSED,
        verified_on=details.last_verified_on,
        valid_until=details.due_on,
    )
