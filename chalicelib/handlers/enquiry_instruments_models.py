"""Shapes of the public enquiry for instruments: nothing in them names the owner."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from chalicelib.domain.ledger.status import Status
from chalicelib.domain.organisations.names import LONGEST_CERTIFICATE_NUMBER
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.text import clean_text
from chalicelib.domain.workbooks.columns import LONGEST_TEXT
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.reviews_models import Division, Place


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


#: No text of an instrument is longer.
Words = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), BeforeValidator(_cleaned)]
Number = Annotated[str, StringConstraints(max_length=LONGEST_CERTIFICATE_NUMBER), BeforeValidator(_cleaned)]


class InstrumentsQuery(Model):
    """One of `code`, `serial_number`, `certificate_number` (exact), or the beginning of a `name` with the
    county (`division`) that the instrument stands in. None of them: what was verified last comes first.

    Width, case and blanks make no difference.
    """

    code: Words = ""
    serial_number: Words = ""
    certificate_number: Number = ""
    name: Words = ""
    division: Division = None
    cursor: Place = None


class PublicResultOut(Model):
    """The newest published result; `valid_until` is null where it failed, or holds without end."""

    institution_name: str
    certificate_number: str
    verdict: Verdict
    verified_on: date
    valid_until: date | None


class PublicInstrumentOut(Model):
    """An instrument without its owner; without a published result `result` is null, and `code` blank.

    `key` is its address: the code, or one that holds until name or division are corrected or a code is given.
    """

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
    result: PublicResultOut | None


class InstrumentsFoundPage(Model):
    """Instruments; a page may be short and still have a cursor."""

    items: list[PublicInstrumentOut]
    cursor: str | None


class PublicInstrumentDetailsOut(PublicInstrumentOut):
    """With the id of the institution whose certificate holds, if there is one."""

    institution: str | None
