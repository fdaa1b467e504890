"""What was done is told in the end, whatever breaks; what was not done is not."""

from collections.abc import Callable
from typing import Any

import pytest

from chalicelib.adapters import queues
from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.reservations import lines, moves
from chalicelib.domain.errors import Unavailable
from chalicelib.domain.notices.message import Message, MessageKind
from chalicelib.domain.reservations.line import LineKey
from chalicelib.domain.reservations.steps import LineState
from chalicelib.handlers.notice_workers import send
from chalicelib.services.notices.announce_lines import SETTLED_SECONDS
from chalicelib.services.reservations import submission, work
from infra.stack.functions import FUNCTIONS
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.instruments import NOW
from tests.support.organisations import organisation
from tests.support.people import CODE
from tests.support.queue import receive, records, taken
from tests.support.reservations import CLERK, COUNTY_INSTITUTE, saved, store_institution, store_instruments

MANY = 60


class PowerCut(Exception):
    """The process is gone."""


@pytest.fixture(autouse=True)
def known(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    """An organisation, and an institute that may verify its instruments."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")


@pytest.fixture
def slip(aws: Aws) -> str:
    """A submitted slip of many instruments, of which the institute knows."""
    draft = saved(store_instruments(MANY))
    submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    deliver(aws)
    return draft.id


def deliver(aws: Aws) -> None:
    """Everything in the queue comes twice."""
    waiting = taken(aws.notices_queue)
    for _ in range(2 if waiting else 0):
        assert send(records(*waiting)) == {"batchItemFailures": []}


def told(mailbox: str) -> list[Message]:
    return list(messages.page(mailbox, None, 20).messages)


def versions(slip: str) -> dict[LineKey, int]:
    return {line.key: line.version for line in lines.of_slip(slip, 0, 500)}


def accept(wanted: dict[LineKey, int]) -> None:
    work.accept(COUNTY_INSTITUTE, wanted, NOW, actor=ACTOR)


def cut(*_: object, **__: object) -> Any:
    raise PowerCut


def cut_after(number: int, real: Callable[..., Any]) -> Callable[..., Any]:
    """So many calls are answered; the power fails after the last."""
    calls = iter(range(number))

    def call(*args: Any) -> Any:
        place = next(calls)
        done = real(*args)
        return cut() if place == number - 1 else done

    return call


def test_a_process_that_dies_after_writing_has_it_told(
    aws: Aws, slip: str, mails: MailOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(mails.sent)
    monkeypatch.setattr(moves, "store", cut_after(1, moves.store))
    with pytest.raises(PowerCut):
        accept(versions(slip))
    done = [line for line in lines.of_slip(slip, 0, 500) if line.state is LineState.ACCEPTED]
    assert 0 < len(done) < MANY
    deliver(aws)
    (message,) = told(CODE)
    assert (message.kind, message.params["count"]) == (MessageKind.LINES_ACCEPTED, len(done))
    assert len(mails.sent) == before + 1


def test_what_was_not_written_is_not_told(aws: Aws, slip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(moves, "store", cut)
        with pytest.raises(PowerCut):
            accept(versions(slip))
    deliver(aws)
    assert told(CODE) == []
    accept(versions(slip))
    deliver(aws)
    assert [message.params["count"] for message in told(CODE)] == [MANY]


def test_without_the_queue_nothing_is_done(aws: Aws, slip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise Unavailable("unavailable")

    monkeypatch.setattr(queues, "send_all", refuse)
    before = versions(slip)
    with pytest.raises(Unavailable):
        accept(before)
    assert versions(slip) == before


def test_what_a_rival_did_is_told_once_by_the_rival(
    aws: Aws, slip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = versions(slip)
    real = moves.store

    def overtaken(*args: Any) -> Any:
        monkeypatch.setattr(moves, "store", real)
        work.refuse(COUNTY_INSTITUTE, wanted, "超出能力", NOW, actor=ACTOR)
        return real(*args)

    monkeypatch.setattr(moves, "store", overtaken)
    accept(wanted)
    deliver(aws)
    assert [message.kind for message in told(CODE)] == [MessageKind.LINES_REFUSED]


def test_it_waits_until_the_request_is_over(aws: Aws, slip: str) -> None:
    (api,) = [each for each in FUNCTIONS if each.name == "api"]
    assert api.timeout < SETTLED_SECONDS
    accept(versions(slip))
    assert receive(aws.notices_queue) == []
    assert len(taken(aws.notices_queue)) == 1


def test_a_submission_that_nobody_could_be_told_of_is_told_when_it_is_looked_at_again(
    aws: Aws, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = saved(store_instruments(2))
    with monkeypatch.context() as broken:
        broken.setattr(submission, "announce_submission", cut)
        with pytest.raises(PowerCut):
            submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    deliver(aws)
    assert told(COUNTY_INSTITUTE) == []
    (waiting,) = taken(aws.submissions_queue)
    for _ in range(2):
        submission.look_again(waiting["organisation"], waiting["slip"], NOW, actor=ACTOR)
        deliver(aws)
    assert [message.params["count"] for message in told(COUNTY_INSTITUTE)] == [2]


def test_lines_are_told_apart_that_two_took_at_the_same_time(aws: Aws, slip: str) -> None:
    wanted = versions(slip)
    first, *_ = wanted
    accept({first: wanted[first]})
    accept(wanted)
    deliver(aws)
    assert sorted(int(message.params["count"]) for message in told(CODE)) == [1, MANY - 1]
