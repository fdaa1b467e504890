"""Results of verifications: published once, corrected by new versions (requirements D3, D4)."""

from collections.abc import Callable
from datetime import datetime

from chalicelib.adapters.tables import documents
from chalicelib.adapters.tables.reservations import results
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.errors import Conflict, Invalid, Refusal, Stale
from chalicelib.domain.reservations import line, publication
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Limits, Result, checked
from chalicelib.domain.reservations.steps import LineStep, Side
from chalicelib.services.documents.claim import Chosen, claim
from chalicelib.services.reservations.codes import Codes
from chalicelib.services.reservations.published import is_periodic, theirs
from chalicelib.services.reservations.steps import Doing
from chalicelib.services.reservations.telling import take_step_and_tell

CERTIFICATE = "certificate"


def publish(institution: str, finding: Finding, now: datetime, *, actor: Actor) -> Line:
    """Publish the result of a line that was received; the very same once more is done already."""

    def is_done(found: Line) -> bool:
        first = found.result
        return bool(found.version > finding.version and first and first.version == 1) and _says(
            found, finding
        )

    before = theirs(institution, finding.key)
    if is_done(before):
        return before
    line.certified(before, finding.result(None), now)
    result = _result(before, finding, now)
    codes = Codes(now)
    doing = Doing(
        step=LineStep.PUBLISH,
        side=Side.INSTITUTION,
        action=Action.RESULT_PUBLISHED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.certified(each, result, now),
        enter=lambda instrument, after: publication.entered(instrument, after, codes.of(instrument), now),
        remark=finding.certificate_number,
    )
    return _published(institution, finding, doing, is_done)


def correct(institution: str, finding: Finding, reason: str, now: datetime, *, actor: Actor) -> Line:
    """Replace a published result, which stays readable, by a new version that says why."""

    def is_done(found: Line) -> bool:
        return found.version > finding.version and found.reason == reason and _says(found, finding)

    before = theirs(institution, finding.key)
    if is_done(before):
        return before
    line.corrected(before, finding.result(None), reason, now)
    if before.version == finding.version and _says(before, finding):
        raise Conflict("result_unchanged")
    result = _result(before, finding, now)
    doing = Doing(
        step=LineStep.CORRECT,
        side=Side.INSTITUTION,
        action=Action.RESULT_CORRECTED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.corrected(each, result, reason, now),
        enter=lambda instrument, after: publication.entered_anew(instrument, after, now),
        remark=reason,
    )
    return _published(institution, finding, doing, is_done)


def _says(found: Line, finding: Finding) -> bool:
    return found.result is not None and finding.is_said_by(found.result)


def _result(before: Line, finding: Finding, now: datetime) -> Result:
    """The result, checked, with its file; what is refused for another reason takes no file."""
    if before.version != finding.version:
        raise Stale
    today = date_in_china(now)
    limits = Limits(received_on=before.received_on or today, today=today, periodic=is_periodic(before))
    checked(finding.result(None), limits)
    _check_number(before, finding)
    return finding.result(_certificate(before, finding))


def _certificate(before: Line, finding: Finding) -> Document | None:
    had = before.result.certificate if before.result else None
    if finding.certificate is None or (had and had.id == finding.certificate):
        return had if finding.certificate else None
    chosen = Chosen(DocumentPurpose.VERIFICATION_CERTIFICATE, finding.certificate)
    return claim({CERTIFICATE: chosen})[CERTIFICATE]


def _published(institution: str, finding: Finding, doing: Doing, is_done: Callable[[Line], bool]) -> Line:
    outcome = take_step_and_tell(doing, {finding.key: finding.version})[finding.key]
    if not isinstance(outcome, Refusal):
        return outcome
    if not isinstance(outcome, Stale):
        raise outcome
    found = theirs(institution, finding.key)
    if is_done(found):
        return found
    _check_number(found, finding)
    if finding.certificate and documents.get(finding.certificate):
        raise Invalid.one(CERTIFICATE, "document_claimed")
    raise outcome


def _check_number(found: Line, finding: Finding) -> None:
    holder = results.holder(found.institution or "", finding.certificate_number)
    if holder not in (None, found.key):
        raise Invalid.one("certificate_number", "certificate_number_used")
