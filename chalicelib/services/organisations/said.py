"""What organisations of each kind have to say about themselves."""

from dataclasses import replace

from chalicelib.domain.clock import today
from chalicelib.domain.errors import Invalid
from chalicelib.domain.organisations.authorisation import Authorisation, wrong_fields
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Registration
from chalicelib.services.editions.published import current_catalogue

FIELD = "authorisation"


def check_said(kind: OrganisationKind, said: Registration) -> None:
    """Invalid where an institution names no authorisation that holds today, or an enterprise names one."""
    if kind is OrganisationKind.ENTERPRISE:
        if said.authorisation:
            raise Invalid.one(FIELD, "authorisation_unwanted")
        return
    if said.authorisation is None:
        raise Invalid.one(FIELD, "required")
    check_authorisation(said.authorisation)


def check_authorisation(authorisation: Authorisation) -> None:
    """Invalid where it does not hold today, or names what the catalogue does not."""
    wrong = [
        replace(each, field=f"{FIELD}.{each.field}")
        for each in wrong_fields(authorisation, current_catalogue(), today())
    ]
    if wrong:
        raise Invalid(wrong)
