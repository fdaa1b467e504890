"""Messages, and the oversight of notices, over HTTP."""

from datetime import datetime

from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.errors import Malformed
from chalicelib.domain.notices.delivery import Delivery
from chalicelib.domain.notices.message import Addressed, is_message_id, is_own
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.notices_models import (
    FailureOut,
    FailuresPage,
    FailuresQuery,
    MessageOut,
    MessagesPage,
    MessagesQuery,
    ReadIn,
    RunOut,
    RunsOut,
)
from chalicelib.services.notices import messages, oversight


@api.endpoint("GET", "/messages", query=MessagesQuery, response=MessagesPage)
def list_messages(request: Request[None, MessagesQuery]) -> MessagesPage:
    """A page of the caller's own messages and the organisation's, newest first."""
    before = request.query.cursor
    if before is not None and not is_message_id(before):
        raise Malformed("bad_cursor")
    page = messages.page(request.caller, before)
    items = [present(each, request.language) for each in page.messages]
    return MessagesPage(items=items, cursor=page.last_id)


@api.endpoint("POST", "/messages/read", body=ReadIn, status=204, audit=(Action.MESSAGES_READ,))
def read_messages(request: Request[ReadIn, None]) -> None:
    """Mark messages as read: those named, or all."""
    messages.mark_read(request.caller, request.body.ids, actor=request.actor)


@api.endpoint("GET", "/notice-failures", query=FailuresQuery, response=FailuresPage)
def list_notice_failures(request: Request[None, FailuresQuery]) -> FailuresPage:
    """A page of the deliveries of a day that failed or got stuck."""
    page = oversight.failures(request.query.date or clock.today(), request.query.cursor)
    now = clock.now()
    items = [
        present_failure(each, page.organisations.get(each.organisation), now) for each in page.deliveries
    ]
    return FailuresPage(items=items, cursor=page.cursor)


@api.endpoint("GET", "/reminder-runs", response=RunsOut)
def list_reminder_runs(_: Request[None, None]) -> RunsOut:
    """The newest runs of the daily reminders."""
    now = clock.now()
    items = [
        RunOut(
            day=run.day,
            state=run.state(now),
            organisations=run.organisations,
            instruments=run.instruments,
            started_at=run.started_at,
            finished_at=run.finished_at,
        )
        for run in oversight.newest_runs()
    ]
    return RunsOut(items=items)


def present_failure(delivery: Delivery, organisation: Organisation | None, now: datetime) -> FailureOut:
    """A delivery in trouble as the API shows it."""
    return FailureOut(
        organisation_code=organisation.code if organisation else delivery.organisation,
        organisation_name=organisation.name if organisation else delivery.organisation_name,
        occasion=delivery.occasion,
        channel=delivery.channel,
        state=delivery.trouble(now),
        detail=delivery.reason,
        at=delivery.at,
    )


def present(posted: Addressed, language: Language) -> MessageOut:
    """A message as the API shows it."""
    message = posted.message
    return MessageOut(
        mailbox="own" if is_own(posted.mailbox) else "organisation",
        id=message.id,
        kind=message.kind,
        title=wording(f"message_{message.kind}_title", message.params, language),
        body=wording(f"message_{message.kind}_body", message.params, language),
        link=message.link or None,
        created_at=message.created_at,
        read=message.read,
    )
