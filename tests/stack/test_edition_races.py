"""Editions of the catalogue while many administrators press at the same moment."""

import os
import subprocess
import sys
from functools import partial
from typing import Any

import pytest

from infra.local.transport import Answer
from tests.stack.clerk import Clerk
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import at_once
from tests.support.editions import edition_form, offered

pytestmark = pytest.mark.stack

RIVALS = 20
NUMBERS = iter(range(72_000_000, 72_001_000))
FIRST = '"1"'


@pytest.fixture(scope="module")
def administrators(local_stack: LocalStack) -> list[Clerk]:
    """As many administrators as rivals, each in a session of her own."""
    command = [sys.executable, "-m", "tests.support.publishers", str(RIVALS)]
    environment = {**os.environ, **local_stack.environment}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    hired = [Clerk(local_stack, "", token) for token in answer.stdout.split()]
    # Twenty functions start now, not while they race: on a busy machine that may take the gateway's 29 s.
    at_once([partial(each.call, "GET", "/catalogue-editions") for each in hired])
    return hired


def load(administrator: Clerk, name: str, **headers: str) -> Answer:
    """Load the packaged edition under another name: other tests on this stack choose from it."""
    return administrator.call("POST", "/catalogue-editions", edition_form(offered(), name=name), **headers)


def base_of(administrator: Clerk) -> str:
    """The id of the published edition."""
    items = administrator.call("GET", "/catalogue-editions").json()["items"]
    return next(str(each["id"]) for each in items if each["state"] == "published")


def publish(administrator: Clerk, edition: dict[str, Any], base_id: str) -> Answer:
    """Publish a draft."""
    path = f"/catalogue-editions/{edition['id']}/publication"
    return administrator.call("POST", path, {"base_id": base_id}, if_match=FIRST)


def test_of_twenty_who_publish_one_draft_one_does(administrators: list[Clerk]) -> None:
    first = administrators[0]
    draft, base = load(first, f"竞争{next(NUMBERS)}").json(), base_of(first)
    answers = at_once([partial(publish, each, draft, base) for each in administrators])
    statuses = [answer.status for answer in answers]
    assert statuses.count(200) == 1
    assert set(statuses) <= {200, 409, 412}, [answer.body for answer in answers]
    assert base_of(first) == draft["id"]
    published = answers[statuses.index(200)].json()
    shown = first.call("GET", f"/catalogue-editions/{draft['id']}").json()
    assert (shown["published_by"], shown["version"]) == (published["published_by"], 2)


def test_of_twenty_drafts_published_at_once_one_takes_the_place(administrators: list[Clerk]) -> None:
    base = base_of(administrators[0])
    few = administrators[:10]
    drafts = [load(each, f"竞争{next(NUMBERS)}").json() for each in few]
    calls = [partial(publish, each, draft, base) for each, draft in zip(few, drafts, strict=True)]
    answers = at_once([*calls, *calls])
    won = {answer.json()["id"] for answer in answers if answer.status == 200}
    assert won == {base_of(administrators[0])}
    told = {answer.json()["code"] for answer in answers if answer.status != 200}
    assert told <= {"edition_overtaken", "edition_published_already", "stale"}
    left = [draft for draft in drafts if draft["id"] not in won]
    for draft in left:
        gone = administrators[0].call("DELETE", f"/catalogue-editions/{draft['id']}", if_match=FIRST)
        assert gone.status == 204


def test_a_draft_is_published_or_discarded_never_both(administrators: list[Clerk]) -> None:
    first = administrators[0]
    draft, base = load(first, f"竞争{next(NUMBERS)}").json(), base_of(first)
    discard = [
        partial(each.call, "DELETE", f"/catalogue-editions/{draft['id']}", if_match=FIRST)
        for each in administrators[:10]
    ]
    answers = at_once([*[partial(publish, each, draft, base) for each in administrators[10:]], *discard])
    published = [answer for answer in answers[:10] if answer.status == 200]
    assert len(published) <= 1
    if published:
        assert base_of(first) == draft["id"]
        assert 204 not in {answer.status for answer in answers[10:]}
    else:
        assert base_of(first) == base
        assert first.call("GET", f"/catalogue-editions/{draft['id']}").status == 404


def test_one_name_and_one_key_make_one_edition(administrators: list[Clerk]) -> None:
    number = next(NUMBERS)
    name, first = f"竞争{number}", administrators[0]
    answers = at_once([partial(load, first, name, idempotency_key=f"key-{number}") for _ in range(RIVALS)])
    assert {answer.status for answer in answers} == {201}
    made = {answer.json()["id"] for answer in answers}
    assert len(made) == 1
    others = at_once([partial(load, each, name) for each in administrators])
    assert {answer.status for answer in others} == {422}
    (edition_id,) = made
    assert first.call("DELETE", f"/catalogue-editions/{edition_id}", if_match=FIRST).status == 204
