"""What a carrier says of an e-mail after it has taken it."""

from chalicelib.adapters.tables.notices import deliveries
from chalicelib.domain import clock
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState


def note_feedback(organisation: str, occasion: str, state: DeliveryState, reason: str) -> bool:
    """Show the e-mail of an occasion as bounced or complained about; False where it is none of ours."""
    return deliveries.note(
        Delivery(
            organisation=organisation,
            organisation_name="",
            occasion=occasion,
            channel=Channel.EMAIL,
            state=state,
            at=clock.now(),
            reason=reason,
        )
    )
