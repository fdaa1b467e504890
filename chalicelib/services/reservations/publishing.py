"""Publishing many results at once: each as far as it goes, and what became of each."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from chalicelib.adapters.tables.reservations import lines, results
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.documents.document import Document
from chalicelib.domain.errors import Invalid, NotFound, Refusal, Stale
from chalicelib.domain.reservations import line, publication
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.result import Result
from chalicelib.domain.reservations.steps import LineStep, Side
from chalicelib.domain.text import folded
from chalicelib.services.reservations.codes import Codes
from chalicelib.services.reservations.steps import Doing, Outcome, take_step

Certify = Callable[[Finding], Document | None]


def publish_all(
    institution: str, findings: Sequence[Finding], certify: Certify, now: datetime, *, actor: Actor
) -> dict[LineKey, Outcome]:
    """The lines with their results, or why not; the very same once more is done already.

    `certify` stores the file of a result that is about to be published. Findings have been checked when
    their lines were read: what has changed since is refused.
    """
    outcomes: dict[LineKey, Outcome] = {}
    ready: dict[LineKey, Result] = {}
    known = _known(findings)
    for finding in findings:
        try:
            done = _done(institution, known.get(finding.key), finding)
            if done:
                outcomes[finding.key] = done
            else:
                ready[finding.key] = finding.result(certify(finding))
        except Refusal as declined:
            outcomes[finding.key] = declined
    doing = _doing(institution, ready, now, actor)
    outcomes |= take_step(doing, {each.key: each.version for each in findings if each.key in ready})
    overtaken = [each for each in findings if each.key in ready and isinstance(outcomes[each.key], Stale)]
    return outcomes | _looked_at_again(institution, overtaken)


def says(found: Line, finding: Finding) -> bool:
    """Whether a line's first result is this one."""
    result = found.result
    return bool(
        result and result.version == 1 and found.version > finding.version and finding.is_said_by(result)
    )


def _known(findings: Iterable[Finding]) -> dict[LineKey, Line]:
    return {each.key: each for each in lines.by_keys([finding.key for finding in findings])}


def _done(institution: str, before: Line | None, finding: Finding) -> Line | None:
    if before is None or before.institution != institution:
        raise NotFound("not_found")
    if says(before, finding):
        return before
    if before.version != finding.version:
        raise Stale
    return None


def _doing(institution: str, ready: dict[LineKey, Result], now: datetime, actor: Actor) -> Doing:
    codes = Codes(now, at_once=max(1, len(ready)))
    return Doing(
        step=LineStep.PUBLISH,
        side=Side.INSTITUTION,
        action=Action.RESULT_PUBLISHED,
        actor=actor,
        at=now,
        may_see=lambda each: each.institution == institution,
        take=lambda each: line.certified(each, ready[each.key], now),
        enter=lambda instrument, after: publication.entered(instrument, after, codes.of(instrument), now),
        remark_of=lambda each: each.result.certificate_number if each.result else "",
    )


def _looked_at_again(institution: str, overtaken: Sequence[Finding]) -> dict[LineKey, Outcome]:
    """What stood in the way of each: another who published it, or one who used its number."""
    if not overtaken:
        return {}
    known = _known(overtaken)
    numbers = results.holders(institution, [each.certificate_number for each in overtaken])
    return {each.key: _obstacle(known.get(each.key), each, numbers) for each in overtaken}


def _obstacle(found: Line | None, finding: Finding, numbers: dict[str, LineKey]) -> Outcome:
    if found and says(found, finding):
        return found
    if numbers.get(folded(finding.certificate_number)) not in (None, finding.key):
        return Invalid.one("certificate_number", "certificate_number_used")
    return Stale()
