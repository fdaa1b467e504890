"""A citizen ID is shown whole to its reviewer: once in a review, on request, and on record.

hidden = Hidden(encrypted=…, owner={"account": account_id}, review=change.id)
show_once(hidden, target(account_id, name, after={"citizen_id": masked}), actor=actor, account_id=account_id)
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from chalicelib.adapters import cipher
from chalicelib.adapters.tables import disclosures
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Target, entry_of
from chalicelib.domain.errors import Conflict

#: An answer that was lost may be asked for again by the same reviewer for so long.
AGAIN_WITHIN = timedelta(seconds=60)


@dataclass(frozen=True, kw_only=True, slots=True)
class Hidden:
    """A citizen ID as it is stored; `owner` is the context that it was encrypted under.

    `review` names what it is looked at for: in another review it may be shown once more.
    """

    encrypted: bytes = field(repr=False)
    owner: Mapping[str, str]
    review: str


def show_once(
    hidden: Hidden,
    told: Target,
    *,
    actor: Actor,
    organisation: str | None = None,
    account_id: str = "",
) -> str:
    """The whole ID; Conflict where anybody was shown it in this review.

    `told` is what the audit says of it, under the organisation or the account that it concerns.
    """
    whole = cipher.decrypt(hidden.encrypted, hidden.owner)
    entry = entry_of(
        Action.CITIZEN_ID_SHOWN, actor, clock.now(), told, organisation=organisation, account_id=account_id
    )
    noted = disclosures.note(
        hidden.owner, hidden.review, hidden.encrypted, again_within=AGAIN_WITHIN, entry=entry
    )
    if not noted:
        raise Conflict("id_shown")
    return whole
