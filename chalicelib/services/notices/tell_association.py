"""Telling an organisation, on the site, who asks to act for it."""

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain import clock
from chalicelib.domain.associations.association import Applicant, Association
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState, association_occasion
from chalicelib.domain.notices.message import Message, MessageKind
from chalicelib.domain.organisations.organisation import Organisation


def tell_applied(organisation: Organisation, applicant: Applicant, association: Association) -> None:
    """Post one message about an application; more than once does no harm."""
    now = clock.now()
    message = Message(
        id=new_id(now),
        kind=MessageKind.ASSOCIATION_APPLIED,
        params={"name": applicant.name, "user_name": applicant.user_name},
        link="/authorisations",
        created_at=now,
    )
    delivery = Delivery(
        organisation=organisation.id,
        organisation_name=organisation.name,
        occasion=association_occasion(applicant.account_id, association.version),
        channel=Channel.MESSAGE,
        state=DeliveryState.SENT,
        at=now,
    )
    messages.post(message, delivery)
