"""Looking up institutions."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.enquiry.institution import WantedInstitution
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.enquiry import institutions
from chalicelib.services.enquiry.institutions import PAGE
from tests.support.authorisations import authorisation
from tests.support.documents import document
from tests.support.instruments import NOW
from tests.support.organisations import decide, move, organisation, store

pytestmark = pytest.mark.usefixtures("aws")

ANY = WantedInstitution()


def stored(number: int, **changes: object) -> Organisation:
    """One of several approved institutions."""
    found = organisation(
        code=f"I{number:03}",
        kind=OrganisationKind.INSTITUTION,
        name=f"第{number:03}检定所",
        authorisation=authorisation(certificate_number=f"浙法计{number:03}号"),
        registered_at=NOW + timedelta(seconds=number),
        **changes,
    )
    store(found)
    return found


def ids(wanted: WantedInstitution = ANY) -> list[str]:
    """Everything that is found, page by page."""
    found: list[str] = []
    cursor = None
    while True:
        page = institutions.page(wanted, cursor)
        assert len(page.institutions) <= PAGE
        found += [each.id for each in page.institutions]
        cursor = page.cursor
        if cursor is None:
            return found


@pytest.mark.parametrize("number", [0, 1, PAGE, PAGE + 1, 2 * PAGE + 1])
def test_pages_hold_each_institution_once_the_newest_first(number: int) -> None:
    for each in range(number):
        stored(each)
    assert ids() == [f"I{each:03}" for each in reversed(range(number))]
    assert ids(WantedInstitution(name="检定所")) == ids()


def test_what_is_asked_for_is_found_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(institutions, "SEARCHED_AT_MOST", 5)
    for each in range(12):
        stored(each)
    assert ids(WantedInstitution(certificate_number="浙法计003")) == ["I003"]
    first = institutions.page(WantedInstitution(certificate_number="浙法计003"), None)
    assert (first.institutions, first.cursor is None) == ([], False)


def test_only_approved_institutions_are_found() -> None:
    stored(1, review_state=ReviewState.PENDING)
    store(organisation())
    stored(2)
    decide(ReviewStep.SUSPEND, "原因", "I002")
    assert ids() == []
    for each in ("I001", "I002", organisation().id, "X"):
        with pytest.raises(NotFound):
            institutions.one(each)


def test_a_changed_authorisation_is_found_by_what_it_says_now() -> None:
    before = stored(1)
    move(before, replace(before, authorisation=authorisation(certificate_number="新号", regions=("110000",))))
    assert ids(WantedInstitution(region="330200")) == []
    assert ids(WantedInstitution(certificate_number="新号", region="110101")) == ["I001"]


def test_the_certificate_is_linked_where_there_is_one() -> None:
    certificate = replace(document(), purpose=DocumentPurpose.AUTHORISATION_CERTIFICATE)
    licence = replace(document(), purpose=DocumentPurpose.BUSINESS_LICENCE, file="B" * 26)
    stored(1, documents=(licence, certificate))
    stored(2, documents=(licence,))
    assert certificate.file in institutions.certificate_link("I001").url
    with pytest.raises(NotFound):
        institutions.certificate_link("I002")


@pytest.mark.parametrize("cursor", ["x", "e30", "eyJwbGFjZSI6eyJTIjoieCJ9fQ", "eyJhIjp7IlMiOiJ4In19"])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Malformed):
        institutions.page(ANY, cursor)
