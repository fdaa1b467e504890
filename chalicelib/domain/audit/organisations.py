"""What the audit says of an organisation's registration and its review."""

from chalicelib.domain.audit.entry import Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewState

_SAID = ("name", "division", "legal_representative", "email")


def registered_organisation(organisation: Organisation) -> Target:
    """A new organisation with what it said about itself."""
    return target(organisation.id, organisation.name, after=_fields(organisation))


def corrected_organisation(before: Organisation, said: Registration) -> Target:
    """An organisation that corrects what it said; an ID that is not given again stays as it was."""
    was = _fields(before)
    after = was | {name: getattr(said, name) for name in _SAID}
    after["legal_representative_id"] = said.legal_representative_id or before.masked_legal_representative_id
    after["review_state"] = ReviewState.PENDING.value
    return target(before.id, before.name, was, after)


def reviewed_organisation(before: Organisation, state: ReviewState, reason: str | None) -> Target:
    """An organisation whose review has ended."""
    was = {"review_state": before.review_state.value, "review_reason": before.review_reason}
    return target(before.id, before.name, was, {"review_state": state.value, "review_reason": reason})


def _fields(organisation: Organisation) -> dict[str, Value]:
    return {
        **{name: getattr(organisation, name) for name in _SAID},
        "legal_representative_id": organisation.masked_legal_representative_id,
        "mobile": organisation.mobile,
        "review_state": organisation.review_state.value,
    }
