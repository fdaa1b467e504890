"""What judges the journeys really bites."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.e2e import axe
from tests.e2e.watch import Watch

pytestmark = pytest.mark.browser

SITE = "http://site.test"
POLICY = {"content-security-policy": "script-src 'self'", "content-type": "text/html"}
STATUSES = {"/refused": 422, "/also-refused": 422, "/broken": 500}


def answer(route: Route) -> None:
    """A site whose addresses say how they answer."""
    path = route.request.url.removeprefix(SITE)
    if path == "/lost":
        route.abort("connectionreset")
    else:
        route.fulfill(status=STATUSES.get(path, 200), headers=POLICY, body="<title>page</title>")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page of that site."""
    with chromium.new_context(base_url=SITE) as context:
        context.route("**/*", answer)
        yield context.new_page()


@pytest.mark.parametrize(
    ("deed", "problem"),
    [
        ("console.error('wrong')", "console error: wrong"),
        ("console.warn('odd')", "console warning: odd"),
        ("setTimeout(() => { throw new Error('thrown') })", "uncaught: thrown"),
        ("fetch('/refused')", "status of 422"),
        ("fetch('/broken')", "500: GET http://site.test/broken"),
        ("fetch('/lost').catch(() => undefined)", "failed: GET http://site.test/lost"),
        (
            "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
            "Content Security",
        ),
    ],
)
def test_whatever_a_page_complains_of_is_a_problem(page: Page, deed: str, problem: str) -> None:
    watch = Watch(page)
    page.goto("/")
    page.evaluate(f"() => {{ {deed} }}")
    for _ in range(500):
        if problem in "\n".join(watch.problems):
            break
        page.wait_for_timeout(20)
    with pytest.raises(AssertionError, match=problem):
        watch.check()


def test_only_the_refusal_that_is_expected_is_forgiven(page: Page) -> None:
    watch = Watch(page)
    page.goto("/")
    with watch.refusal(422, "/refused"):
        page.evaluate("() => fetch('/refused')")
    watch.check()
    with page.expect_console_message():
        page.evaluate("() => fetch('/also-refused')")
    with pytest.raises(AssertionError, match="also-refused"):
        watch.check()


def test_a_page_that_shuts_people_out_fails(page: Page) -> None:
    page.goto("/")
    page.set_content("<html lang='zh'><title>t</title><main><h1>t</h1><button></button></main></html>")
    with pytest.raises(AssertionError, match="critical button-name"):
        axe.judge(page, "a button without a name")
