"""What the audit says of an organisation's registration and its review."""

from collections.abc import Sequence

from chalicelib.domain.audit.entry import Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.documents.document import Document
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.channels import Channels
from chalicelib.domain.organisations.organisation import Organisation, Particulars, Registration
from chalicelib.domain.organisations.review import ReviewState

_SAID = ("name", "division", "legal_representative", "email", "entity_type", "address")


def registered_organisation(organisation: Organisation) -> Target:
    """A new organisation with what it said about itself."""
    return target(organisation.id, organisation.name, after=_fields(organisation))


def corrected_organisation(before: Organisation, said: Registration, documents: Sequence[Document]) -> Target:
    """An organisation that corrects what it said; an ID that is not given again stays as it was."""
    was = _fields(before)
    after = was | {name: getattr(said, name) for name in _SAID}
    after["legal_representative_id"] = said.legal_representative_id or before.masked_legal_representative_id
    after = {key: value for key, value in after.items() if key not in authorised(before.authorisation)}
    after |= authorised(said.authorisation) | {"documents": document_names(documents)}
    after["review_state"] = ReviewState.PENDING.value
    return target(before.id, before.name, was, after)


def edited_organisation(before: Organisation, said: Particulars, documents: Sequence[Document]) -> Target:
    """An organisation that changes what needs no review."""
    was = {"entity_type": before.entity_type, "address": before.address}
    after = {"entity_type": said.entity_type, "address": said.address}
    return target(
        before.id,
        before.name,
        was | {"documents": document_names(before.documents)},
        after | {"documents": document_names(documents)},
    )


def chosen_channels(before: Organisation, channels: Channels) -> Target:
    """An organisation that chooses how to hear of its reservations."""
    was, is_ = (
        {"news_by_email": _switch(each.email), "news_by_sms": _switch(each.sms)}
        for each in (before.channels, channels)
    )
    return target(before.id, before.name, was, is_)


def reviewed_organisation(before: Organisation, after: Organisation) -> Target:
    """An organisation on which the administrator decided."""
    was, is_ = (
        {"review_state": each.review_state.value, "review_reason": each.review_reason}
        for each in (before, after)
    )
    return target(before.id, before.name, was, is_)


def shown_legal_representative(organisation: Organisation) -> Target:
    """An organisation the ID of whose legal representative was shown whole."""
    shown = {"legal_representative_id": organisation.masked_legal_representative_id}
    return target(organisation.id, organisation.name, after=shown)


def _switch(on: bool) -> str:
    return "on" if on else "off"


def _fields(organisation: Organisation) -> dict[str, Value]:
    return {
        **{name: getattr(organisation, name) for name in _SAID},
        "legal_representative_id": organisation.masked_legal_representative_id,
        "mobile": organisation.mobile,
        "review_state": organisation.review_state.value,
        "documents": document_names(organisation.documents),
        **authorised(organisation.authorisation),
    }


def document_names(documents: Sequence[Document]) -> str:
    """What the files are called; never their ids, by which they could be asked for."""
    return "、".join(each.name for each in documents)


def authorised(authorisation: Authorisation | None) -> dict[str, Value]:
    """An authorisation as fields; none where there is none."""
    if authorisation is None:
        return {}
    return {
        "certificate_number": authorisation.certificate_number,
        "authorisation_level": authorisation.level.value,
        "authorised_regions": "、".join(authorisation.regions),
        "authorised_scope": "、".join(
            f"{each.item}/{each.kind}" if each.kind else each.item for each in authorisation.scope
        ),
        "valid_from": authorisation.valid_from.isoformat(),
        "valid_until": authorisation.valid_until.isoformat(),
    }
