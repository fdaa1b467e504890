"""What an institution says of a line, before it is published."""

from dataclasses import dataclass, replace
from datetime import date

from chalicelib.domain.documents.document import Document
from chalicelib.domain.reservations.line import LineKey
from chalicelib.domain.reservations.result import Result, Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What the institution says of a line as it saw it; `certificate` is the id of a file, if any."""

    key: LineKey
    version: int
    verdict: Verdict
    verified_on: date
    valid_until: date | None
    certificate_number: str
    certificate: str | None = None

    def result(self, certificate: Document | None) -> Result:
        """The result with its file."""
        return Result(
            verdict=self.verdict,
            verified_on=self.verified_on,
            valid_until=self.valid_until,
            certificate_number=self.certificate_number,
            certificate=certificate,
        )

    def is_said_by(self, result: Result) -> bool:
        """Whether a result says this already."""
        file = result.certificate.id if result.certificate else None
        said = replace(self.result(result.certificate), version=result.version)
        return self.certificate == file and said == result
