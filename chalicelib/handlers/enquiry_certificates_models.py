"""Shapes of the public enquiry for certificates: nothing in them names the owner of an instrument."""

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from chalicelib.domain.organisations.names import LONGEST_CERTIFICATE_NUMBER
from chalicelib.domain.reservations.result import Verdict
from chalicelib.handlers.api.model import Model

Number = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_CERTIFICATE_NUMBER)]


class CertificateNumberQuery(Model):
    """The number of a certificate; width, case and blanks make no difference."""

    number: Number


class NumberedCertificateOut(Model):
    """What holds of a certificate; `institution` is an id, and `code` the instrument's, if it has one.

    `replaced`: the number asked for stood on an earlier version. `verified_again`: a later verification of
    the instrument was published since.
    """

    institution: str
    institution_name: str
    number: str
    replaced: bool
    verified_again: bool
    verdict: Verdict
    verified_on: date
    valid_until: date | None
    code: str
    name: str
    model: str
    measuring_range: str
    accuracy_class: str
    serial_number: str
    manufacturer: str


class CertificatesOut(Model):
    """At most ten certificates."""

    items: list[NumberedCertificateOut]


class CertificateFileOut(Model):
    """The PDF of a version by its SHA-256; `holds` where it is the version that holds now."""

    sha256: str
    number: str
    holds: bool


class CertificateOut(NumberedCertificateOut):
    """A certificate with the files that were ever published with it, newest first."""

    files: list[CertificateFileOut]
