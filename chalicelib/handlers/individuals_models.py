"""Shapes of the operations on individuals."""

from typing import Annotated

from chalicelib.domain.accounts.consent import consented
from chalicelib.domain.accounts.password import individual_password
from chalicelib.domain.accounts.sms_code import sms_code
from chalicelib.domain.accounts.user_name import user_name
from chalicelib.domain.identity.citizen_id import citizen_id
from chalicelib.domain.identity.mobile import mobile
from chalicelib.domain.individuals.ethnic_group import EthnicGroup
from chalicelib.domain.individuals.individual import Details, Sex
from chalicelib.domain.organisations.names import person_name
from chalicelib.domain.organisations.seat import seat
from chalicelib.handlers.accounts_models import Answer, Secret
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.documents_models import DocumentOut, UploadedDocument
from chalicelib.handlers.organisations_models import Address, Email

Seat = Annotated[Annotated[Entered, checked(seat)] | None, LeftBlank]


class IndividualDetailsIn(Model):
    """What an individual may leave out."""

    sex: Annotated[Sex | None, LeftBlank] = None
    division: Seat = None
    address: Address = None
    ethnic_group: Annotated[EthnicGroup | None, LeftBlank] = None
    email: Email = None
    photo: UploadedDocument = None

    def details(self) -> Details:
        """The same for the services."""
        return Details(
            sex=self.sex,
            division=self.division,
            address=self.address,
            ethnic_group=self.ethnic_group,
            email=self.email,
        )


class IndividualIn(IndividualDetailsIn):
    """The registration of an individual."""

    user_name: Annotated[Entered, checked(user_name)]
    password: Annotated[Secret, checked(individual_password)]
    name: Annotated[Entered, checked(person_name)]
    citizen_id: Annotated[Entered, checked(citizen_id)]
    mobile: Annotated[Entered, checked(mobile)]
    sms_code: Annotated[Entered, checked(sms_code)]
    consent: Annotated[bool, checked(consented)]
    human_check: Answer


class IndividualOut(Model):
    """An individual; citizen ID and mobile show their ends only."""

    user_name: str
    version: int
    name: str
    citizen_id: str
    mobile: str
    sex: Sex | None
    division: str | None
    address: str | None
    ethnic_group: EthnicGroup | None
    email: str | None
    photo: DocumentOut | None
