"""Documents on the deployed stack: who may post what, one claim for many, files that nobody refers to."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import pytest
from botocore.exceptions import ClientError

from infra.local.transport import Answer, fetch
from tests.stack.individuals import individual_of
from tests.stack.local_stack import LocalStack
from tests.stack.posting import post_file
from tests.stack.visitors import Visitors, at_once, refused_fields
from tests.support.documents import jpeg, png
from tests.support.individuals import individual_form

pytestmark = pytest.mark.stack

RIVALS = 20
MOBILES = [f"137710000{number:02d}" for number in range(RIVALS)]
FORM = {"purpose": "individual_photo", "media_type": "image/png", "size": 1000, "name": "照片.png"}


@pytest.fixture(scope="module")
def visitors(local_stack: LocalStack) -> Visitors:
    """Visitors of the stack of this test run."""
    return Visitors(local_stack)


def start(visitors: Visitors) -> dict[str, Any]:
    """Announce a file; its id, and where it goes."""
    answer = visitors.post("/documents", FORM)
    assert answer.status == 201, answer.body
    started: dict[str, Any] = answer.json()
    return started


def uploaded(visitors: Visitors, content: bytes) -> str:
    """The id of a file that has arrived."""
    started = start(visitors)
    posted = post_file(started["upload"], content)
    assert posted.status in (200, 201, 204), posted.body
    return str(started["id"])


def kept(stack: LocalStack, document_id: str) -> list[str]:
    """The keys of the files of a document."""
    listing = stack.client("s3").list_objects_v2(
        Bucket=stack.environment["DOCUMENTS_BUCKET"], Prefix=f"documents/{document_id}/"
    )
    return [each["Key"] for each in listing.get("Contents", [])]


def register(visitors: Visitors, mobile: str, sms_code: str, photo: str) -> Answer:
    """Send the registration of an individual."""
    own = {"user_name": f"photo{mobile}", "mobile": mobile, "sms_code": sms_code, "photo": photo}
    form = individual_form(**own)
    del form["human_check"]
    return visitors.post("/registrations/individual", form)


def test_only_the_file_that_was_announced_is_taken(visitors: Visitors) -> None:
    started = start(visitors)
    upload = started["upload"]
    other = f"documents/{started['id']}/x"
    for refused in (
        post_file(upload, png(), key=other),
        post_file(upload, png(), Content_Type="text/html"),
        post_file(upload, png(), x_amz_meta_name="other.png"),
        post_file(upload, b""),
        post_file(upload, bytes(5 * 1024 * 1024 + 1)),
    ):
        assert 400 <= refused.status < 500
    assert post_file(upload, png()).status in (200, 201, 204)


def test_one_of_twenty_registrations_gets_the_photo(visitors: Visitors) -> None:
    photo = uploaded(visitors, png())
    codes = visitors.sms_codes(MOBILES)
    # Twenty functions start before the race, not in it: registering is work for a processor.
    at_once([partial(visitors.post, "/documents", FORM) for _ in MOBILES])
    actions: list[Callable[[], Answer]] = [
        partial(register, visitors, mobile, codes[mobile], photo) for mobile in MOBILES
    ]
    answers = at_once(actions)
    losers = [answer for answer in answers if answer.status != 201]
    assert len(losers) == RIVALS - 1, [answer.body for answer in answers]
    assert {field for answer in losers for field in refused_fields(answer)} == {("photo", "document_claimed")}
    _look_at_all(visitors.stack, [photo])
    assert len(kept(visitors.stack, photo)) == 1


def test_of_twenty_changes_at_once_one_file_is_left(visitors: Visitors, local_stack: LocalStack) -> None:
    person = individual_of(local_stack, "photographer01")
    photos = [uploaded(visitors, content) for content in [png(), jpeg()] * (RIVALS // 2)]
    details = {"sex": None, "division": None, "address": None, "ethnic_group": None, "email": None}
    answers = at_once(
        [
            partial(person.call, "PUT", "/individual", details | {"photo": photo}, if_match='"1"')
            for photo in photos
        ]
    )
    assert sorted(answer.status for answer in answers) == [200] + [412] * (RIVALS - 1)
    photo = person.call("GET", "/individual").json()["photo"]
    _look_at_all(local_stack, photos)
    assert [each for each in photos if kept(local_stack, each)] == [photo["id"]]
    link = person.call("GET", f"/documents/{photo['id']}/link").json()["url"]
    answer = fetch(link)
    headers = {name.lower(): value for name, value in answer.headers}
    assert answer.status == 200
    assert headers["content-type"] == photo["media_type"]
    assert headers["content-disposition"].startswith("inline; filename*=UTF-8''%E7%85%A7%E7%89%87.")
    assert fetch(link.partition("?")[0]).status == 403


def test_the_worker_removes_files_and_nothing_else(local_stack: LocalStack) -> None:
    s3, bucket = local_stack.client_as("document-cleaner", "s3"), local_stack.environment["DOCUMENTS_BUCKET"]
    for refused in (
        partial(s3.get_object, Bucket=bucket, Key="documents/a/b"),
        partial(s3.delete_object, Bucket=bucket, Key="incoming/individual_photo/a"),
        partial(s3.put_object, Bucket=bucket, Key="documents/a/b", Body=b"x"),
    ):
        with pytest.raises(ClientError, match="AccessDenied"):
            refused()


def _look_at_all(stack: LocalStack, documents: Sequence[str]) -> None:
    """What the delayed messages do, without the delay; twice, as it may happen."""
    queue = stack.environment["DOCUMENTS_QUEUE_URL"]
    for document_id in documents:
        for key in kept(stack, document_id) * 2:
            message = {"document": document_id, "file": key.rpartition("/")[2]}
            stack.client("sqs").send_message(QueueUrl=queue, MessageBody=json.dumps(message))
    for _ in _until_worked_off(stack, queue):
        time.sleep(0.5)


def _until_worked_off(stack: LocalStack, queue: str) -> Iterator[None]:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    deadline = time.monotonic() + 60
    while True:
        waiting = stack.client("sqs").get_queue_attributes(QueueUrl=queue, AttributeNames=names)["Attributes"]
        if all(waiting[name] == "0" for name in names):
            return
        assert time.monotonic() < deadline, waiting
        yield
