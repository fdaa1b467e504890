"""Published results, version by version, and who holds the number of a certificate."""

from collections.abc import Iterable
from typing import TypeVar

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from chalicelib.adapters.tables import documents
from chalicelib.adapters.tables.base import DateAttribute, Item
from chalicelib.adapters.tables.documents import DocumentAttribute
from chalicelib.adapters.tables.reservations.lines import WIDTH
from chalicelib.adapters.tables.reservations.slips import SLIP, ReservationsMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.documents.document import Document
from chalicelib.domain.documents.owner import organisation_owner
from chalicelib.domain.reservations.line import MOST_VERSIONS, LineKey
from chalicelib.domain.reservations.publication import Publication
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.text import folded

RESULT = "RESULT#"
CERTIFICATE = "CERTIFICATE#"

#: A version, the number of its certificate, and the file that may come with it.
PER_PUBLICATION = 3

Label = TypeVar("Label")


class ResultItem(Item):
    """A version of a result; never changed, never removed."""

    class Meta(ReservationsMeta):
        pass

    institution = UnicodeAttribute()
    institution_name = UnicodeAttribute()
    verdict = UnicodeAttribute()
    verified_on = DateAttribute()
    valid_until = DateAttribute(null=True)
    certificate_number = UnicodeAttribute()
    certificate = DocumentAttribute(null=True)
    reason = UnicodeAttribute(null=True)
    who = UnicodeAttribute()
    at = UTCDateTimeAttribute()


class CertificatesIndex(GlobalSecondaryIndex["CertificateItem"]):
    """Who gave a number, for those who know nothing else; holds only what is looked up by number."""

    class Meta:
        index_name = "certificates"
        projection = AllProjection()

    enquiry_number = UnicodeAttribute(hash_key=True)
    pk = UnicodeAttribute(range_key=True)


class CertificateItem(Item):
    """The line that an institution gave the number of a certificate to, for good: corrected or not."""

    class Meta(ReservationsMeta):
        pass

    certificates = CertificatesIndex()

    enquiry_number = UnicodeAttribute()
    slip = UnicodeAttribute()
    line = NumberAttribute()


def versions(key: LineKey) -> list[Publication]:
    """What was published for a line, newest first; one Query."""
    starts = ResultItem.sk.startswith(f"{RESULT}{key.number:0{WIDTH}}#")
    found = ResultItem.query(
        SLIP + key.slip, starts, scan_index_forward=False, limit=MOST_VERSIONS, consistent_read=True
    )
    return [_publication(key, item) for item in found]


def holder(institution: str, number: str) -> LineKey | None:
    """The line for which an institution used a number; numbers that read alike are one."""
    try:
        item = CertificateItem.get(*_certificate_keys(institution, number), consistent_read=True)
    except CertificateItem.DoesNotExist:
        return None
    return LineKey(item.slip, int(item.line))


def numbered(number: str, limit: int) -> list[LineKey]:
    """The lines for which institutions used a number; numbers that read alike are one. One Query."""
    found = CertificateItem.certificates.query(folded(number), limit=limit)
    return [LineKey(item.slip, int(item.line)) for item in found]


def holders(institution: str, numbers: Iterable[str]) -> dict[str, LineKey]:
    """The lines for which an institution used any of the numbers, by folded number; a hundred a request."""
    wanted = [_certificate_keys(institution, number) for number in {folded(each) for each in numbers}]
    found = CertificateItem.batch_get(wanted, consistent_read=True)
    prefix = f"{CERTIFICATE}{institution}#"
    return {item.pk.removeprefix(prefix): LineKey(item.slip, int(item.line)) for item in found}


def stage(
    writing: Transaction[Label], label: Label, published: Publication, handed_in: Document | None
) -> None:
    """Publish within a transaction; declined where the number is another line's, or the file handed in."""
    item = _item(published)
    writing.put(label, item, ResultItem.pk.does_not_exist())
    slip, line = published.key
    keys = _certificate_keys(published.institution, published.result.certificate_number)
    is_theirs = (CertificateItem.slip == slip) & (CertificateItem.line == line)
    number = folded(published.result.certificate_number)
    given = CertificateItem(*keys, enquiry_number=number, slip=slip, line=line)
    writing.put(label, given, CertificateItem.pk.does_not_exist() | is_theirs)
    if handed_in:
        documents.stage_claim(writing, label, handed_in, organisation_owner(published.institution))


def _certificate_keys(institution: str, number: str) -> tuple[str, str]:
    return f"{CERTIFICATE}{institution}#{folded(number)}", CERTIFICATE


def _item(published: Publication) -> ResultItem:
    key, result = published.key, published.result
    return ResultItem(
        SLIP + key.slip,
        f"{RESULT}{key.number:0{WIDTH}}#{result.version:04}",
        institution=published.institution,
        institution_name=published.institution_name,
        verdict=result.verdict,
        verified_on=result.verified_on,
        valid_until=result.valid_until,
        certificate_number=result.certificate_number,
        certificate=result.certificate,
        reason=published.reason or None,
        who=published.who,
        at=published.at,
    )


def _publication(key: LineKey, item: ResultItem) -> Publication:
    return Publication(
        key=key,
        institution=item.institution,
        institution_name=item.institution_name,
        result=Result(
            verdict=Verdict(item.verdict),
            verified_on=item.verified_on,
            valid_until=item.valid_until,
            certificate_number=item.certificate_number,
            certificate=item.certificate,
            version=int(item.sk.rpartition("#")[2]),
        ),
        reason=item.reason or "",
        who=item.who,
        at=item.at,
    )
