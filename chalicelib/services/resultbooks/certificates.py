"""The certificates that come with a workbook of results, each in a file named by its number."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from chalicelib.adapters.certificates import archive
from chalicelib.adapters.certificates.archive import Archive
from chalicelib.adapters.config import config
from chalicelib.domain.documents.document import Document, DocumentPurpose, check_media_type
from chalicelib.domain.errors import FieldError, Invalid, Wrong
from chalicelib.domain.ids import derived_id
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.resultbooks.certificates import expected_name
from chalicelib.domain.workbooks.job import Job
from chalicelib.services.documents.claim import Chosen, keep
from chalicelib.services.resultbooks.start import archive_key

PURPOSE = DocumentPurpose.VERIFICATION_CERTIFICATE
NUMBER = "certificate_number"


@contextmanager
def certificates_of(job: Job) -> Iterator[Archive | None]:
    """The archive of a job's certificates; None where it has none."""
    if not job.archive:
        yield None
        return
    with archive.opened(config().uploads_bucket, archive_key(job)) as found:
        yield found


def certificate_id(job: Job, row: int) -> str:
    """The id of the document of a row: the same however often the row is written."""
    return derived_id("certificate", job.organisation, job.id, str(row))


def wrong_certificates(found: Archive, numbers: Iterable[str]) -> dict[str, FieldError]:
    """What is wrong with the file of a number, for each where something is; looks into every file."""
    wrong: dict[str, FieldError] = {}
    for number in numbers:
        try:
            _checked(found, number)
        except Wrong as refusal:
            wrong[number] = FieldError(NUMBER, refusal.code, refusal.params)
    return wrong


def kept(found: Archive, finding: Finding) -> Document | None:
    """The document of a finding, stored; Invalid where its file is not what it was when it was looked at."""
    if finding.certificate is None:
        return None
    number = finding.certificate_number
    try:
        chosen = Chosen(PURPOSE, finding.certificate)
        return keep(chosen, _content(found, number), expected_name(number))
    except Wrong as refusal:
        raise Invalid.one(NUMBER, refusal.code, **refusal.params) from None


def _checked(found: Archive, number: str) -> None:
    from chalicelib.adapters.documents.content import check

    check_media_type(PURPOSE, check(_content(found, number)).media_type)


def _content(found: Archive, number: str) -> bytes:
    entries = found.names.of(number)
    if not entries:
        raise Wrong("certificate_file_missing", name=expected_name(number))
    if len(entries) > 1:
        raise Wrong("certificate_file_twice", count=len(entries))
    return found.read(entries[0])
