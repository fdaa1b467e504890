"""Every operation of the API for itself: prepared for somebody who may do it, sent once, and undone."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from bench.meter import Meter, Usage
from bench.undo import Undo
from chalicelib.adapters import clients
from chalicelib.adapters.config import config
from chalicelib.services.editions import published
from tests.support.api import api_client
from tests.support.cast import assemble
from tests.support.play import OPERATIONS, Play
from tests.support.prepared.registry import PREPARED, Scene
from tests.support.sms import caught_sms

QUEUES = (
    "IMPORT_PARTS_QUEUE_URL",
    "WORKBOOKS_QUEUE_URL",
    "NOTICES_QUEUE_URL",
    "DOCUMENTS_QUEUE_URL",
    "SUBMISSIONS_QUEUE_URL",
)


def each_prepared() -> dict[str, Usage | str]:
    """What each operation uses, or why that cannot be told; by the name of its route."""
    with ExitStack() as open_:
        patch = open_.enter_context(pytest.MonkeyPatch.context())
        open_.enter_context(_queues_that_nobody_reads())
        api = open_.enter_context(api_client(caught_sms(patch), patch))
        open_.enter_context(Undo())
        play = Play(api, assemble())
        return {operation: _used(play, operation) for operation in OPERATIONS}


def _used(play: Play, operation: str) -> Usage | str:
    doer = play.doer(operation)
    with Undo():
        try:
            prepared = PREPARED[operation](Scene(play.api, play.cast, doer))
        except AssertionError as error:
            return f"cannot be prepared: {error}"
        # As in a function that has run for a while: it knows the published edition of the catalogue.
        published.forget()
        published.published()
        with Meter() as meter:
            answer = play.send(operation, prepared, doer)
    return meter.used if answer.status_code < 300 else f"answered with {answer.status_code}"


@contextmanager
def _queues_that_nobody_reads() -> Iterator[None]:
    # What the functions of the stack would do about a message could not be undone.
    queue = clients.sqs().create_queue(QueueName="bench-unread")["QueueUrl"]
    with pytest.MonkeyPatch.context() as patch:
        for variable in QUEUES:
            assert variable in os.environ, variable
            patch.setenv(variable, queue)
        config.cache_clear()
        yield
    config.cache_clear()
