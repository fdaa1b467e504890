"""Results by workbook over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.catalogue import present_file
from chalicelib.handlers.catalogue_models import FileOut
from chalicelib.handlers.result_books_models import ResultsIn, StartedResultsOut
from chalicelib.handlers.workbooks import present
from chalicelib.handlers.workbooks_models import UploadOut
from chalicelib.services.resultbooks.start import Announced
from chalicelib.services.resultbooks.start import start_results as start
from chalicelib.services.resultbooks.template import results_template


@api.endpoint("GET", "/work/results/template", response=FileOut)
def download_results_template(request: Request[None, None]) -> FileOut:
    """The workbook to fill results into, with what waits for them."""
    return present_file(results_template(request.caller.organisation, now()))


@api.endpoint(
    "POST",
    "/work/results",
    body=ResultsIn,
    response=StartedResultsOut,
    status=201,
    creates=True,
    audit=(Action.RESULTS_STARTED,),
)
def start_results(request: Request[ResultsIn, None]) -> StartedResultsOut:
    """Start the results of a workbook; its files are then posted straight to storage, certificates first."""
    body = request.body
    archive = body.certificates
    started = start(
        request.caller,
        Announced(body.file_name, body.size),
        Announced(archive.file_name, archive.size) if archive else None,
        request.idempotency_key,
        now(),
        actor=request.actor,
    )
    place, files = started.workbook, started.certificates
    return StartedResultsOut(
        job=present(started.job, request.language),
        upload=UploadOut(url=place.url, fields=place.fields),
        certificates=UploadOut(url=files.url, fields=files.fields) if files else None,
    )
