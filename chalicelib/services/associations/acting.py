"""For whom an individual may act at this moment."""

from dataclasses import replace

from chalicelib.adapters.tables import associations, organisations, sessions
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.accounts.session import SessionKey


def acting(caller: Caller) -> Caller:
    """The individual with the organisation that the association names now, whatever the session remembers.

    One request for both; another two after the association has changed, to learn of it and to remember.
    """
    remembered = caller.organisation_id
    association, organisation = associations.get_with(caller.account_id, remembered)
    named = association.acts_for
    if named != remembered:
        organisation = organisations.get(named) if named else None
        sessions.set_organisation(SessionKey(caller.account_id, caller.session_id), named)
    if organisation is None or named is None:
        return replace(caller, organisation_id=named, organisation_kind=None, review_state=None)
    return replace(
        caller,
        organisation_id=named,
        organisation_kind=organisation.kind,
        review_state=organisation.review_state,
    )
