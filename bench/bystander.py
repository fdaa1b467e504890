"""Another organisation's clerk, who looks at her ledger every half second."""

import threading
from statistics import median
from types import TracebackType
from typing import Self

from bench.timing import seconds
from tests.stack.clerk import Clerk

PAUSE = 0.5


class Bystander:
    """Asks for a page of her ledger, from entering to leaving."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self._gone = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="bystander")
        self.times: list[float] = []
        self.statuses: list[int] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._gone.set()
        self._thread.join()

    @property
    def typical(self) -> float:
        """The median of the times that her requests took."""
        return median(self.times)

    @property
    def always_answered(self) -> bool:
        """Whether every request got what it asked for."""
        return bool(self.statuses) and set(self.statuses) == {200}

    def look(self) -> None:
        """Ask once."""
        self.times.append(seconds(lambda: self.statuses.append(self._status())))

    def _status(self) -> int:
        return self._clerk.call("GET", "/instruments").status

    def _watch(self) -> None:
        while not self._gone.wait(PAUSE):
            self.look()
