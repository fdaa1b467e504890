"""Everything that a page complains of, so that a test can fail on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import ConsoleMessage, Page, Request, Response

#: The page went elsewhere before the answer came, which is no failure.
LEFT = "net::ERR_ABORTED"
#: What Chromium writes for every answer of 400 and above.
FAILED_ANSWER = "Failed to load resource: the server responded with a status of "
#: The tests' own script may not run in a letter of the outbox either, as it should be.
LETTER_WITHOUT_SCRIPTS = "Blocked script execution in 'about:srcdoc'"


class Watch:
    """Listens to a page from its beginning."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.problems: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.problems.append(f"uncaught: {error}"))
        page.on("requestfailed", self._fail)
        page.on("response", self._answer)

    @contextmanager
    def refusal(self, status: int, path: str) -> Iterator[None]:
        """The answer that refuses what the person does; only its own line in the console is forgiven."""

        def expected(message: ConsoleMessage) -> bool:
            told = message.text.startswith(f"{FAILED_ANSWER}{status} ")
            return message.type == "error" and told and message.location["url"].endswith(path)

        with self._page.expect_console_message(expected) as heard:
            yield
        self.problems.remove(_line(heard.value))

    def check(self) -> None:
        """Fail if there was anything."""
        assert not self.problems, "\n".join(self.problems)

    def _hear(self, message: ConsoleMessage) -> None:
        ours = message.text.startswith(LETTER_WITHOUT_SCRIPTS)
        if message.type in {"error", "warning"} and not ours:
            self.problems.append(_line(message))

    def _fail(self, request: Request) -> None:
        if request.failure != LEFT:
            self.problems.append(f"failed: {request.method} {request.url}: {request.failure}")

    def _answer(self, response: Response) -> None:
        if response.status >= 500:
            self.problems.append(f"{response.status}: {response.request.method} {response.url}")


def _line(message: ConsoleMessage) -> str:
    return f"console {message.type}: {message.text} ({message.location['url']})"
