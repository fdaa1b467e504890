"""Results of verifications over HTTP."""

from collections.abc import Mapping

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.errors import NotFound
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import LineKey
from chalicelib.domain.reservations.publication import Publication
from chalicelib.domain.reservations.slip import MOST_LINES
from chalicelib.domain.reservations.steps import Side
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.documents import present_document
from chalicelib.handlers.reservation_lines import present_line, results_of, versions_of
from chalicelib.handlers.reservations_models import LineOut, LineResults
from chalicelib.handlers.work_models import LinesIn
from chalicelib.handlers.work_results_models import (
    PublishedOut,
    PublishedResults,
    ResultCorrectionIn,
    ResultIn,
    ValidityOut,
    ValidityQuery,
)
from chalicelib.handlers.workbooks_models import LinkOut
from chalicelib.services.documents import links
from chalicelib.services.reservations import published, results, work


@api.endpoint(
    "POST",
    "/work/{slip}/{number}/result",
    body=ResultIn,
    response=LineOut,
    versioned=True,
    audit=(Action.RESULT_PUBLISHED,),
)
def publish_result(request: Request[ResultIn, None]) -> LineOut:
    """Publish the result of an instrument that was received; the ledger follows at once."""
    finding = _finding(request.path, request.version, request.body)
    line = results.publish(request.caller.organisation, finding, now(), actor=request.actor)
    return present_line(line, Side.INSTITUTION)


@api.endpoint(
    "PUT",
    "/work/{slip}/{number}/result",
    body=ResultCorrectionIn,
    response=LineOut,
    versioned=True,
    audit=(Action.RESULT_CORRECTED,),
)
def correct_result(request: Request[ResultCorrectionIn, None]) -> LineOut:
    """Publish a new version that says why; the former one stays readable.

    The ledger follows unless a later verification holds there. The id of the present certificate keeps it.
    """
    finding, reason = _finding(request.path, request.version, request.body), request.body.reason
    line = results.correct(request.caller.organisation, finding, reason, now(), actor=request.actor)
    return present_line(line, Side.INSTITUTION)


@api.endpoint("GET", "/work/{slip}/{number}/validity", query=ValidityQuery, response=ValidityOut)
def propose_validity(request: Request[None, ValidityQuery]) -> ValidityOut:
    """The last valid day of what is verified on a day, by the interval of the instrument."""
    day = request.query.verified_on
    found = published.proposal(request.caller.organisation, _key(request.path), day)
    return ValidityOut(valid_until=found.valid_until, required=found.required)


@api.endpoint("POST", "/work/returns", body=LinesIn, response=LineResults, audit=(Action.LINES_HANDED_BACK,))
def hand_back_work(request: Request[LinesIn, None]) -> LineResults:
    """Note that instruments were given back; each for itself."""
    wanted = versions_of(request.body.lines)
    outcomes = work.hand_back(request.caller.organisation, wanted, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.INSTITUTION, request.language)


@api.endpoint("GET", "/results/{slip}/{number}", response=PublishedResults)
def list_results(request: Request[None, None]) -> PublishedResults:
    """Every version of an instrument's result, newest first; links are good for five minutes."""
    found = published.versions(request.caller.organisation, _key(request.path))
    return PublishedResults(items=[_present(each) for each in found])


def _key(path: Mapping[str, str]) -> LineKey:
    number = path["number"]
    if not (number.isascii() and number.isdecimal() and 0 < int(number) <= MOST_LINES):
        raise NotFound("not_found")
    return LineKey(path["slip"], int(number))


def _finding(path: Mapping[str, str], version: int, body: ResultIn) -> Finding:
    return Finding(
        key=_key(path),
        version=version,
        verdict=body.verdict,
        verified_on=body.verified_on,
        valid_until=body.valid_until,
        certificate_number=body.certificate_number,
        certificate=body.certificate,
    )


def _present(each: Publication) -> PublishedOut:
    result, link = each.result, None
    if result.certificate:
        good = links.link(result.certificate)
        link = LinkOut(url=good.url, expires_at=good.expires_at)
    return PublishedOut(
        version=result.version,
        verdict=result.verdict,
        verified_on=result.verified_on,
        valid_until=result.valid_until,
        certificate_number=result.certificate_number,
        certificate=present_document(result.certificate) if result.certificate else None,
        link=link,
        institution_name=each.institution_name,
        reason=each.reason,
        who=each.who,
        at=each.at,
    )
