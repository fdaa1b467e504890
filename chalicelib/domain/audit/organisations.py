"""What the audit says of an organisation's registration and its review."""

from dataclasses import asdict, fields

from chalicelib.domain.audit.entry import Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.organisation import Organisation, OrganisationDetails, Registration
from chalicelib.domain.organisations.review import ReviewState

_SAID = ("name", "division", "legal_representative", "email", "entity_type", "address")
_DETAILS = tuple(each.name for each in fields(OrganisationDetails))


def registered_organisation(organisation: Organisation) -> Target:
    """A new organisation with what it said about itself."""
    return target(organisation.id, organisation.name, after=_fields(organisation))


def corrected_organisation(before: Organisation, said: Registration) -> Target:
    """An organisation that corrects what it said; an ID that is not given again stays as it was."""
    was = _fields(before)
    after = was | {name: getattr(said, name) for name in _SAID}
    after["legal_representative_id"] = said.legal_representative_id or before.masked_legal_representative_id
    after |= _authorised(said.authorisation)
    after["review_state"] = ReviewState.PENDING.value
    return target(before.id, before.name, was, after)


def edited_organisation(before: Organisation, details: OrganisationDetails) -> Target:
    """An organisation that changes what needs no review."""
    return target(before.id, before.name, {name: getattr(before, name) for name in _DETAILS}, asdict(details))


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


def _fields(organisation: Organisation) -> dict[str, Value]:
    return {
        **{name: getattr(organisation, name) for name in _SAID},
        "legal_representative_id": organisation.masked_legal_representative_id,
        "mobile": organisation.mobile,
        "review_state": organisation.review_state.value,
        **_authorised(organisation.authorisation),
    }


def _authorised(authorisation: Authorisation | None) -> dict[str, Value]:
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
