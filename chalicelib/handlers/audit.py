"""The audit over HTTP: to be read, and nothing else."""

from collections.abc import Mapping

from chalicelib.domain.audit.entry import Entry, Target
from chalicelib.domain.audit.search import Wanted
from chalicelib.domain.clock import today
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.audit_models import (
    ActorOut,
    AuditPage,
    AuditQuery,
    EntryOut,
    FieldChangeOut,
    OwnAuditQuery,
    TargetOut,
)
from chalicelib.handlers.blueprint import api
from chalicelib.services.audit import read


@api.endpoint("GET", "/audit", query=OwnAuditQuery, response=AuditPage)
def list_own_audit(request: Request[None, OwnAuditQuery]) -> AuditPage:
    """A page of what concerns the organisation, newest first."""
    query = request.query
    wanted = Wanted(action=query.action, actor=query.actor, since=query.since, until=query.until)
    return present(read.own(request.caller.organisation, wanted, query.cursor))


@api.endpoint("GET", "/audit/all", query=AuditQuery, response=AuditPage)
def list_audit(request: Request[None, AuditQuery]) -> AuditPage:
    """A page of what everybody did on a day, or of what concerns an organisation, newest first."""
    query = request.query
    wanted = Wanted(action=query.action, actor=query.actor, since=query.day, until=query.day)
    if query.organisation:
        page = read.concerning(query.organisation, wanted, query.cursor)
    else:
        page = read.of_day(query.day or today(), wanted, query.cursor)
    return present(page)


def present(page: read.Page) -> AuditPage:
    """A page of entries as the API shows it."""
    numbers = read.numbers(page)
    return AuditPage(items=[_present_entry(entry, numbers) for entry in page.entries], cursor=page.cursor)


def _present_entry(entry: Entry, numbers: Mapping[str, str]) -> EntryOut:
    actor, origin = entry.actor, entry.actor.origin
    return EntryOut(
        id=entry.id,
        at=entry.at,
        action=entry.action,
        actor=ActorOut(kind=actor.kind, user_name=actor.user_name, token=actor.token or None),
        organisation=numbers.get(entry.organisation or "", entry.organisation),
        targets=[_present_target(each) for each in entry.targets],
        address=origin.address,
        via=origin.via,
        request_id=origin.request_id,
    )


def _present_target(target: Target) -> TargetOut:
    changes = [
        FieldChangeOut(field=name, before=target.before.get(name), after=target.after.get(name))
        for name in {**target.before, **target.after}
    ]
    return TargetOut(id=target.id, name=target.name, changes=changes)
