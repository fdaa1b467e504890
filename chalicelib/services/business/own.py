"""The matters of the organisation that a caller acts for, from all that keeps them, as one list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from chalicelib.adapters.tables import associations, changes, jobs, matters, organisations
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.associations.association import Applicant
from chalicelib.domain.associations.news import OWN_PAGE
from chalicelib.domain.business.matter import Matter, MatterKind, MatterState
from chalicelib.domain.business.sources import of_association, of_change, of_job, of_review
from chalicelib.domain.changes.change import Owner, OwnerKind
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.workbooks.job import JobKind, JobState
from chalicelib.services.workbooks.progress import with_parts

PAGE = 20
#: Read of each source where a condition passes some over; the rest waits behind the cursor.
SEARCHED_AT_MOST = 100
#: The progress of so many imports at work is asked for, a Query each; nobody runs more side by side.
PROGRESS_OF = 3


class Page(NamedTuple):
    """Matters, newest first, and the place after which to go on (None: nothing follows)."""

    matters: list[Matter]
    place: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A part of the list: what is older than a place, and at most so many of each source."""

    caller: Caller
    before: str | None
    limit: int
    now: datetime


Source = Callable[[Asked], list[Matter]]


def page(
    caller: Caller, kind: MatterKind | None, state: MatterState | None, before: str | None, now: datetime
) -> Page:
    """Up to PAGE matters older than a place; may be fewer though more follow. A read or two a source."""
    limit = SEARCHED_AT_MOST if kind or state else PAGE + 1
    asked = Asked(caller=caller, before=before, limit=limit, now=now)
    sources = _SOURCES.values() if kind is None else [_SOURCES[kind]]
    runs = [source(asked) for source in dict.fromkeys(sources)]
    # A run as long as was asked for goes on behind its end: of the others nothing beyond is taken yet.
    end = max((run[-1].place for run in runs if len(run) == limit), default="")
    known = sorted((each for run in runs for each in run if each.place >= end), key=_place, reverse=True)
    found: list[Matter] = []
    for matter in known:
        if len(found) == PAGE:
            return Page(found, found[-1].place)
        if kind in (None, matter.kind) and state in (None, matter.state):
            found.append(matter)
    return Page(found, end or None)


def _place(matter: Matter) -> str:
    return matter.place


def _registration(asked: Asked) -> list[Matter]:
    """The organisation's own account sees its review; one GetItem."""
    caller = asked.caller
    organisation = organisations.get(caller.organisation) if caller.kind.is_organisation else None
    return _older([of_review(organisation)], asked) if organisation else []


def _steps(asked: Asked) -> list[Matter]:
    """Applications and changes: of the organisation for its own account, of a member for that member.

    One Query, or three GetItems.
    """
    caller = asked.caller
    if caller.kind is not AccountKind.INDIVIDUAL:
        return matters.newest(caller.organisation, asked.before, asked.limit)
    person = Owner(OwnerKind.INDIVIDUAL, caller.account_id)
    change = changes.get(person)
    found = [_application(asked), of_change(change) if change else None]
    return _older([each for each in found if each], asked)


def _application(asked: Asked) -> Matter | None:
    caller = asked.caller
    own = associations.get(caller.account_id)
    named = organisations.get(own.organisation_id) if own.organisation_id else None
    applicant = Applicant(
        account_id=caller.account_id,
        user_name=caller.user_name,
        name=named.name if named else "",
        masked_mobile="",
    )
    return of_association(applicant, own, own.state, own.decided_at or asked.now, OWN_PAGE)


def _jobs(asked: Asked) -> list[Matter]:
    """Imports and exports of an approved enterprise; one Query, and one for each import at work."""
    caller = asked.caller
    is_enterprise = caller.organisation_kind is OrganisationKind.ENTERPRISE
    if not is_enterprise or caller.review_state is not ReviewState.APPROVED:
        return []
    found = jobs.newest(caller.organisation, asked.limit, asked.before)
    at_work = [job.id for job in found if job.kind is JobKind.IMPORT and job.state_at(asked.now) in _AT_WORK][
        :PROGRESS_OF
    ]
    return [of_job(with_parts(job) if job.id in at_work else job, asked.now) for job in found]


def _older(found: list[Matter], asked: Asked) -> list[Matter]:
    """Newest first, as every source tells its matters."""
    older = [matter for matter in found if asked.before is None or matter.place < asked.before]
    return sorted(older, key=_place, reverse=True)


_AT_WORK = (JobState.WRITING, JobState.FINISHING)
_SOURCES: Mapping[MatterKind, Source] = {
    MatterKind.REGISTRATION: _registration,
    MatterKind.CHANGE: _steps,
    MatterKind.ASSOCIATION: _steps,
    MatterKind.IMPORT: _jobs,
    MatterKind.EXPORT: _jobs,
}
