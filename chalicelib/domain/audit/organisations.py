"""What the audit says of an organisation's registration and its review."""

from chalicelib.domain.audit.entry import Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewState

_SAID = ("name", "division", "legal_representative", "email")


def registered_organisation(organisation: Organisation) -> Target:
    """A new organisation with what it said about itself."""
    return target(organisation.code, organisation.name, after=_fields(organisation))


def corrected_organisation(before: Organisation, said: Registration) -> Target:
    """An organisation that corrects what it said; an ID that is not given again stays as it was."""
    was = _fields(before)
    after = was | {name: getattr(said, name) for name in _SAID}
    after["legal_representative_id"] = said.legal_representative_id or before.masked_legal_representative_id
    after["review_state"] = ReviewState.PENDING.value
    return target(before.code, before.name, was, after)


def reviewed_organisation(before: Organisation, after: Organisation) -> Target:
    """An organisation on which the administrator decided."""
    was, is_ = (
        {"review_state": each.review_state.value, "review_reason": each.review_reason}
        for each in (before, after)
    )
    return target(before.code, before.name, was, is_)


def shown_legal_representative(organisation: Organisation) -> Target:
    """An organisation the ID of whose legal representative was shown whole."""
    shown = {"legal_representative_id": organisation.masked_legal_representative_id}
    return target(organisation.code, organisation.name, after=shown)


def _fields(organisation: Organisation) -> dict[str, Value]:
    return {
        **{name: getattr(organisation, name) for name in _SAID},
        "legal_representative_id": organisation.masked_legal_representative_id,
        "mobile": organisation.mobile,
        "review_state": organisation.review_state.value,
    }
