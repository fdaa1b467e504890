"""An administrator's questions as the organisations grow more: the queue of reviews, and a search."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bench.children import tell
from bench.inside.sizes import asked, compare
from bench.meter import Usage
from chalicelib.adapters.tables import cursor, listings
from chalicelib.adapters.tables.listings import ListingItem
from chalicelib.adapters.tables.organisations import OrganisationItem, listed, organisation_items
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from tests.support.organisations import organisation
from tests.support.review_cast import administrator

SIZES = (1_000, 10_000)
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
PAGE = 20
#: The session; a list for each kind of organisation; those of the page.
REVIEWS = {"GetItem": 1, "Query": 2, "BatchGetItem": 1}
#: Nothing is called like this, so a search goes as far as a request may: a list for each kind.
SEARCH = "/organisations?state=pending&words=absent"
SEARCHED = {"GetItem": 1, "Query": 2}


def measure() -> None:
    """Let the queue grow and measure at each size."""
    token = administrator()
    waiting = list(map(_waiting, range(max(SIZES))))
    stored = 0
    seen: list[dict[str, Usage]] = []
    for size in SIZES:
        _store(waiting[stored:size])
        stored = size
        deep = _cursor(waiting[size * 3 // 4])
        seen.append(
            {
                "first page of reviews": asked("/reviews", token, PAGE),
                "deep page of reviews": asked(f"/reviews?cursor={deep}", token, PAGE),
                "search that finds nothing": asked(SEARCH, token, 0),
            }
        )
    few, many = seen
    for what in few:
        wanted = SEARCHED if "search" in what else REVIEWS
        tell(compare(what, SIZES, few[what], many[what], wanted, "2 Queries"))


def _waiting(number: int) -> Organisation:
    return organisation(
        code=f"BENCH{number:013}",
        kind=OrganisationKind.INSTITUTION if number % 2 else OrganisationKind.ENTERPRISE,
        review_state=ReviewState.PENDING,
        registered_at=FIRST + timedelta(minutes=number),
    )


def _store(organisations: Sequence[Organisation]) -> None:
    """Into the country's list alone, which is the one that is read."""
    with OrganisationItem.batch_write() as batch, ListingItem.batch_write() as lists:
        for each in organisations:
            batch.save(organisation_items(each, None)[0])
            lists.save(listings.entries(listed(each))[-1])


def _cursor(place: Organisation) -> str | None:
    known = listings.entries(listed(place))[-1].sk
    return cursor.encode({"state": {"S": ReviewState.PENDING}, "place": {"S": known}})


if __name__ == "__main__":
    measure()
