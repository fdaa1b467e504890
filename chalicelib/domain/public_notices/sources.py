"""Which notice there is of what was finished."""

from datetime import datetime

from chalicelib.domain.audit.masking import masked_name
from chalicelib.domain.changes.change import Change
from chalicelib.domain.changes.steps import ChangeState
from chalicelib.domain.ids import place_id
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult, PublicNotice
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.slip import Counts, SlipState, state_of
from chalicelib.domain.reservations.steps import LineState

_OF_REVIEW = {ReviewState.APPROVED: NoticeResult.DONE, ReviewState.REFUSED: NoticeResult.REFUSED}
_OF_CHANGE = {ChangeState.APPROVED: NoticeResult.DONE, ChangeState.REFUSED: NoticeResult.REFUSED}


def of_slip(line: Line, counts: Counts, at: datetime) -> PublicNotice | None:
    """Of a slip with so many lines in each state, one of them this; None unless that completes it.

    What its organisation took back altogether was not done by anybody.
    """
    if state_of(counts) is not SlipState.COMPLETED:
        return None
    done = counts.get(LineState.CERTIFIED, 0) + counts.get(LineState.RETURNED, 0)
    return PublicNotice(
        place=place_id(at, line.slip),
        number=line.slip_number,
        applicant=line.organisation_name,
        matter=NoticeMatter.RESERVATION,
        result=NoticeResult.DONE if done else NoticeResult.REFUSED,
        at=at,
    )


def of_review(organisation: Organisation, number: str, at: datetime) -> PublicNotice:
    """Of a registration that was approved or refused."""
    return PublicNotice(
        place=place_id(at, organisation.id, "registration"),
        number=number,
        applicant=organisation.name,
        matter=NoticeMatter.REGISTRATION,
        result=_OF_REVIEW[organisation.review_state],
        at=at,
    )


def of_change(change: Change, number: str, at: datetime) -> PublicNotice:
    """Of a change that was approved or refused, under the name that its owner had before."""
    return PublicNotice(
        place=place_id(at, str(change.owner), "change"),
        number=number,
        applicant=masked_name(change.name) if change.owner.is_individual else change.name,
        matter=NoticeMatter.CHANGE,
        result=_OF_CHANGE[change.state],
        at=at,
    )
