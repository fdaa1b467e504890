"""What nobody is authorised for: the administrator of its division names an institution (requirement D5)."""

from datetime import datetime

from chalicelib.adapters.tables import cursor, organisations
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Invalid, Malformed
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.organisations.search import common_area
from chalicelib.domain.reference.areas import lies_in
from chalicelib.domain.reservations.line import LineKey, assigned
from chalicelib.domain.reservations.steps import LineStep, Side
from chalicelib.domain.reservations.work import UNASSIGNED_LIST, Wanted, unassigned_within
from chalicelib.services.reservations.steps import Doing, Outcome, Versions
from chalicelib.services.reservations.telling import take_step_and_tell
from chalicelib.services.reservations.work_list import PAGE, SEARCHED_AT_MOST, Page


def page(area: str | None, division: str | None, wanted: Wanted, after_cursor: str | None) -> Page:
    """The unassigned lines of a division within the administrator's own (None: the whole country); one Query.

    In the order of divisions, the longest waiting first in each. A search hands back what it found among the
    lines it looked at: perhaps none here, and some on the next page.
    """
    in_common, common = common_area(division, area)
    if not in_common:
        return Page([], None, 0)
    low, high = unassigned_within(common)
    after = cursor.decode(after_cursor)
    if after and not _is_within(after, low, high):
        raise Malformed("bad_cursor")
    found = lines.unassigned((low, high), after, SEARCHED_AT_MOST if wanted.is_search else PAGE)
    matching = [line for line in found.lines if wanted.matches(line)]
    return Page(matching, cursor.encode(found.last_key), len(found.lines))


def assign(
    area: str | None, versions: Versions, institution_code: str, now: datetime, *, actor: Actor
) -> dict[LineKey, Outcome]:
    """Give lines to the institution of a code; Invalid where it is none, or not approved."""
    institution = _institution(institution_code)
    doing = Doing(
        step=LineStep.ASSIGN,
        side=Side.ADMINISTRATOR,
        action=Action.LINES_ASSIGNED,
        actor=actor,
        at=now,
        may_see=lambda each: lies_in(each.instrument.division, area),
        take=lambda each: assigned(each, institution.id, institution.name, now),
        remark=institution.name,
    )
    return take_step_and_tell(doing, versions)


def _institution(code: str) -> Organisation:
    holder = organisations.id_of_number(code)
    found = organisations.get(holder) if holder else None
    if not (
        found and found.kind is OrganisationKind.INSTITUTION and found.review_state is ReviewState.APPROVED
    ):
        raise Invalid.one("institution", "institution_unknown")
    return found


def _is_within(after: dict[str, dict[str, str]], low: str, high: str) -> bool:
    place = after.get("work_order", {}).get("S", "")
    return after.get("work_list") == {"S": UNASSIGNED_LIST} and low <= place <= high
