"""What of an organisation's papers a change concerns."""

from dataclasses import replace

import pytest

from chalicelib.domain.changes.change import Owner, OwnerKind, Wish, asked, decided, never, withdrawn
from chalicelib.domain.changes.papers import NO_PAPERS, Papers, wrong_papers
from chalicelib.domain.changes.steps import ChangeStep
from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.kind import OrganisationKind
from tests.domain.changes.test_change import NOW
from tests.support.authorisations import authorisation
from tests.support.documents import document

LICENCE = replace(document(id="1"), purpose=DocumentPurpose.BUSINESS_LICENCE)
CERTIFICATE = replace(document(id="2"), purpose=DocumentPurpose.AUTHORISATION_CERTIFICATE)
PHOTO = replace(document(id="3"), purpose=DocumentPurpose.ORGANISATION_PHOTO)
NEW = replace(CERTIFICATE, id="4")
PAPERS = Papers(authorisation=authorisation(), documents=(NEW,))
INSTITUTE = Owner(OwnerKind.INSTITUTION, "91110000600037341L")


def test_a_new_paper_comes_in_the_place_of_its_own_kind() -> None:
    assert PAPERS.replaced([LICENCE, CERTIFICATE, PHOTO]) == (CERTIFICATE,)
    assert PAPERS.among([LICENCE, CERTIFICATE, PHOTO]) == (LICENCE, NEW, PHOTO)
    assert PAPERS.among([PHOTO]) == (NEW, PHOTO)
    assert NO_PAPERS.among([LICENCE, PHOTO]) == (LICENCE, PHOTO)
    assert not NO_PAPERS


def test_a_change_holds_its_files_while_it_waits() -> None:
    wish = Wish(was={}, asked={}, papers=PAPERS)
    pending = asked(never(INSTITUTE, "所", None), "所", "330225", wish, NOW, "institute01")
    assert (pending.held, pending.asked_by) == ((NEW,), "institute01")
    for ended in (
        withdrawn(pending, NOW),
        decided(pending, ChangeStep.REFUSE, "不符", NOW),
        decided(pending, ChangeStep.APPROVE, None, NOW),
    ):
        assert ended.held == ()
        assert ended.papers == PAPERS


@pytest.mark.parametrize(
    ("kind", "wanted", "files", "wrong"),
    [
        ("institution", authorisation(), ["authorisation_certificate"], []),
        ("institution", None, ["authorisation_certificate", "business_licence"], []),
        ("institution", authorisation(), ["business_licence"], [("authorisation_certificate", "required")]),
        ("enterprise", None, ["business_licence"], []),
        ("enterprise", authorisation(), [], [("authorisation", "authorisation_unwanted")]),
        (
            "enterprise",
            None,
            ["authorisation_certificate"],
            [("authorisation_certificate", "authorisation_unwanted")],
        ),
    ],
)
def test_another_authorisation_has_its_certificate_and_an_enterprise_neither(
    kind: str, wanted: Authorisation | None, files: list[str], wrong: list[tuple[str, str]]
) -> None:
    found = wrong_papers(OrganisationKind(kind), wanted, files)
    assert [(each.field, each.code) for each in found] == wrong
