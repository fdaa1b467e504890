"""What the tests of notices do with the stack's own tables and carriers, in a process of its environment."""

import json
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.notices import deliveries, messages
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.clock import now, today
from chalicelib.domain.ledger.status import Status
from chalicelib.handlers.notice_workers import send
from tests.support.instruments import details, instrument
from tests.support.organisations import organisation
from tests.support.queue import records

THREADS = 20


def prepare(code: str, mobile: str, email: str, due: dict[str, str], disabled: list[str]) -> None:
    """An organisation approved long ago, with instruments, by their due dates."""
    long_ago = now() - timedelta(days=100)
    made_of = organisation(code=code, mobile=mobile, email=email, registered_at=long_ago)
    organisation_items(made_of, None)[0].save()
    for each, due_on in due.items():
        made = instrument(
            id=each,
            organisation=code,
            details=details(name=each, due_on=date.fromisoformat(due_on)),
            status=Status.DISABLED if each in disabled else Status.IN_SERVICE,
        )
        instruments.to_item(made).save()


def race(body: dict[str, Any]) -> list[Any]:
    """Every thread is handed the same message at the same moment; what they answer."""
    start = threading.Barrier(THREADS)

    def handle(_: int) -> Any:
        start.wait()
        return send(records(body))

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(handle, range(THREADS)))


def unread(code: str) -> int:
    """How many messages the organisation has."""
    return messages.unread(code)


def troubles(code: str) -> list[str]:
    """The states of the organisation's deliveries that did not go well."""
    found = deliveries.troubles(today(), None, 100).deliveries
    return [each.state for each in found if each.organisation == code]


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "prepare": prepare,
    "race": race,
    "unread": unread,
    "troubles": troubles,
}

if __name__ == "__main__":
    answer = FUNCTIONS[sys.argv[1]](**json.loads(sys.argv[2]))
    # The last line: the worker's logs come before it.
    sys.stdout.write(f"\n{json.dumps(answer)}\n")
