"""Results by workbook: five hundred with their certificates, against publishing one by one."""

import os
import time
from collections.abc import Sequence
from dataclasses import replace

from bench.children import tell
from bench.meter import Meter
from bench.report import Line as Told
from bench.report import at_most
from bench.timing import seconds
from chalicelib.adapters import clients, storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.clock import now, today
from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.ids import new_id
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.services.documents.places import incoming_key
from chalicelib.services.reservations import results, submission, work
from chalicelib.services.resultbooks.write_part import write_results_part
from chalicelib.services.workbooks.read_import import read_import
from tests.stack.visitors import new_credit_code
from tests.support.audit import ACTOR
from tests.support.documents import pdf
from tests.support.reservations import CLERK, saved, store_instruments
from tests.support.resultbooks import VERIFIER, certificates, filled, passed, uploaded
from tests.support.results import finding
from tests.support.session import sign_in

DIVISION = "331023"
INSTITUTE = new_credit_code(79_600_000)
MANY, FEW, ONE_PART = 500, 20, 25
#: Whoever publishes one by one must not be faster.
MOST = 1.0
#: Beyond the transactions that publish, a row shares its requests.
MOST_REQUESTS = 1.0
PATIENCE = 280
PAUSE = 0.2


def measure() -> None:
    """One by one, then by workbook."""
    sign_in(INSTITUTE, OrganisationKind.INSTITUTION, DIVISION)
    singly = seconds(lambda: _published_singly(_received(1, FEW))) / FEW
    _received(2, MANY)
    numbers = [f"BENCH-{number:04}" for number in range(MANY)]
    content = filled([passed(number) for number in numbers], INSTITUTE)
    archive = certificates(*numbers)
    took = seconds(lambda: _waited_for(content, archive))
    figure = f" publishing singly ({took:.1f} s against {singly * MANY:.1f} s)"
    tell(at_most(f"{MANY} results and PDFs by workbook", took / MANY / singly, MOST, figure))
    _requests(_received(3, ONE_PART))


def _received(number: int, size: int) -> list[Line]:
    """As many lines of a hospital of their own, that the institution received today."""
    hospital = new_credit_code(79_600_000 + number)
    sign_in(hospital)
    slip = saved(store_instruments(size, hospital, division=DIVISION))
    submission.submit(replace(CLERK, organisation_id=hospital), slip.id, slip.version, now(), actor=ACTOR)
    found = lines.of_slip(slip.id, 0, size)
    work.accept(INSTITUTE, {each.key: each.version for each in found}, now(), actor=ACTOR)
    versions = {each.key: each.version + 1 for each in found}
    done = work.receive(INSTITUTE, versions, today(), now(), actor=ACTOR)
    received = [each for each in done.values() if isinstance(each, Line)]
    assert len(received) == size, done
    return received


def _published_singly(received: Sequence[Line]) -> None:
    for number, line in enumerate(received):
        file = new_id(now())
        key = incoming_key(DocumentPurpose.VERIFICATION_CERTIFICATE, file)
        storage.put(config().documents_bucket, key, pdf(), "application/pdf")
        said = finding(line, certificate_number=f"ONE-{number:04}", certificate=file)
        results.publish(INSTITUTE, said, now(), actor=ACTOR)


def _waited_for(content: bytes, archive: bytes) -> None:
    """Uploaded, and worked on by the functions of the stack until it is done."""
    job = _uploaded(content, archive)
    deadline = time.monotonic() + PATIENCE
    while (found := jobs.get(INSTITUTE, job.id)) is None or found.state is not JobState.DONE:
        assert time.monotonic() < deadline, found
        time.sleep(PAUSE)
    assert (found.stored, found.refused) == (MANY, 0), found


def _uploaded(content: bytes, archive: bytes) -> Job:
    return uploaded(content, archive, replace(VERIFIER, organisation_id=INSTITUTE), at=now())


def _requests(received: Sequence[Line]) -> None:
    """What a writer asks of the database for a part, in this process."""
    _unwatched()
    numbers = [f"PART-{number:04}" for number in range(len(received))]
    content = filled([passed(number) for number in numbers], INSTITUTE)
    job = _uploaded(content, certificates(*numbers))
    read_import(INSTITUTE, job.id, now(), actor=ACTOR)
    with Meter() as meter:
        write_results_part(INSTITUTE, job.id, 1, now())
    used = meter.used
    asked = ", ".join(f"{count} {name}" for name, count in sorted(used.requests.items()))
    requests = sum(used.requests.values()) / len(received)
    units = (
        f"{used.read_units / len(received):.1f} RCU {used.write_units / len(received):.1f} WCU a row; {asked}"
    )
    met = requests <= MOST_REQUESTS
    tell(Told(f"a part of {len(received)} of them", f"{requests:.2f} requests a row", "at most 1", met))
    tell(Told("", units))


def _unwatched() -> None:
    """From here on, no function of the stack hears of what is uploaded or sent."""
    clients.s3().create_bucket(Bucket="bench-unwatched")
    queue = clients.sqs().create_queue(QueueName="bench-unwatched")["QueueUrl"]
    queues = ("IMPORT_PARTS_QUEUE_URL", "WORKBOOKS_QUEUE_URL", "DOCUMENTS_QUEUE_URL")
    os.environ |= {"UPLOADS_BUCKET": "bench-unwatched", **dict.fromkeys(queues, queue)}
    config.cache_clear()


if __name__ == "__main__":
    measure()
