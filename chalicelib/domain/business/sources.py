"""What is a matter of an organisation, out of what is kept for other purposes."""

from datetime import datetime

from chalicelib.domain.associations.association import Applicant, Association
from chalicelib.domain.associations.steps import AssociationState
from chalicelib.domain.business.matter import Matter, MatterKind, MatterState
from chalicelib.domain.changes.change import Change
from chalicelib.domain.changes.news import ORGANISATION_PAGE, OWN_PAGE
from chalicelib.domain.changes.steps import ChangeState
from chalicelib.domain.ids import place_id
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.workbooks.job import Job, JobKind, JobState

_OF_ASSOCIATION = {
    AssociationState.APPLIED: MatterState.RUNNING,
    AssociationState.ASSOCIATED: MatterState.DONE,
    AssociationState.REFUSED: MatterState.REFUSED,
    AssociationState.NONE: MatterState.ENDED,
}
_OF_CHANGE = {
    ChangeState.PENDING: MatterState.RUNNING,
    ChangeState.APPROVED: MatterState.DONE,
    ChangeState.REFUSED: MatterState.REFUSED,
    ChangeState.WITHDRAWN: MatterState.ENDED,
}
_OF_REVIEW = {
    ReviewState.PENDING: MatterState.RUNNING,
    ReviewState.APPROVED: MatterState.DONE,
    ReviewState.REFUSED: MatterState.REFUSED,
    ReviewState.SUSPENDED: MatterState.ENDED,
}
_OF_JOB = {
    JobState.DONE: MatterState.DONE,
    JobState.REFUSED: MatterState.REFUSED,
    JobState.FAILED: MatterState.FAILED,
    JobState.EXPIRED: MatterState.FAILED,
}


def of_association(
    applicant: Applicant, asked: Association, state: AssociationState, at: datetime, link: str
) -> Matter | None:
    """An application that is decided on or ended at an instant; `asked` still names the organisation."""
    if asked.applied_at is None or asked.organisation_id is None:
        return None
    return Matter(
        place=place_id(asked.applied_at, asked.organisation_id, applicant.account_id),
        kind=MatterKind.ASSOCIATION,
        state=_OF_ASSOCIATION[state],
        subject=applicant.name,
        by=applicant.user_name,
        started_at=asked.applied_at,
        changed_at=None if state is AssociationState.APPLIED else at,
        reason=asked.reason or "",
        link=link,
    )


def of_review(organisation: Organisation) -> Matter:
    """The review of a registration; a corrected one begins anew."""
    return Matter(
        place=place_id(organisation.registered_at, organisation.id),
        kind=MatterKind.REGISTRATION,
        state=_OF_REVIEW[organisation.review_state],
        subject=organisation.name,
        by="",
        started_at=organisation.registered_at,
        changed_at=organisation.reviewed_at,
        reason=organisation.review_reason or "",
        link="/registration-status",
    )


def of_change(change: Change) -> Matter | None:
    """A change as it stands, from when it was asked for; of an owner that never asked there is none."""
    if change.asked_at is None:
        return None
    return Matter(
        place=place_id(change.asked_at, str(change.owner), "change"),
        kind=MatterKind.CHANGE,
        state=_OF_CHANGE[change.state],
        subject=change.name,
        by=change.asked_by,
        started_at=change.asked_at,
        changed_at=change.decided_at,
        reason=change.reason or "",
        link=OWN_PAGE if change.owner.is_individual else ORGANISATION_PAGE,
    )


def of_job(job: Job, now: datetime) -> Matter:
    """An import or export as it is to be told at an instant."""
    is_import = job.kind is JobKind.IMPORT
    return Matter(
        place=job.id,
        kind=MatterKind.IMPORT if is_import else MatterKind.EXPORT,
        state=_OF_JOB.get(job.state_at(now), MatterState.RUNNING),
        subject=job.file_name,
        by=job.created_by,
        started_at=job.created_at,
        changed_at=job.finished_at,
        link=f"/import?job={job.id}" if is_import else f"/ledger?export={job.id}",
        done=job.done,
        total=job.total,
    )
