"""Either side is told what the other did with lines: once for each slip, however many lines it was."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain import clock
from chalicelib.domain.notices.message import Message, MessageKind
from chalicelib.domain.reservations.line import Appointment, Line, LineKey
from chalicelib.domain.reservations.steps import LineStep
from chalicelib.handlers.notice_workers import send
from chalicelib.services.notices.announce_lines import announce_appointments, announce_lines
from chalicelib.services.notices.plan_reminders import plan_reminders
from chalicelib.services.reservations import submission, unassigned, work
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.carriers import MailOutbox, SmsOutbox
from tests.support.instruments import NOW
from tests.support.organisations import organisation
from tests.support.people import CODE
from tests.support.queue import records, taken
from tests.support.reservations import (
    CITY_INSTITUTE,
    CLERK,
    COUNTY_INSTITUTE,
    saved,
    store_institution,
    store_instruments,
)

THERE = Appointment(day=date(2026, 12, 1), time="09:00", place="象山县检定所一楼", on_site=False)
HOME = replace(THERE, place="锅炉房", on_site=True)


@pytest.fixture(autouse=True)
def known(aws: Aws, mails: MailOutbox, texts: SmsOutbox) -> None:
    """The organisation, whose news can be sent."""
    for item in organisation_items(organisation(), None):
        item.save()


@pytest.fixture
def slip(aws: Aws) -> str:
    """A submitted slip of three pressure gauges with the county's institute; that was told."""
    store_institution(COUNTY_INSTITUTE, "330225")
    submitted = submit(3)
    sent(aws)
    return submitted


def submit(number: int) -> str:
    draft = saved(store_instruments(number))
    submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    return draft.id


def sent(aws: Aws) -> list[dict[str, Any]]:
    """Everything that waits in the queue is delivered, twice."""
    news = taken(aws.notices_queue)
    for _ in range(2 if news else 0):
        assert send(records(*news)) == {"batchItemFailures": []}
    return news


def versions(slip: str, *numbers: int) -> dict[LineKey, int]:
    return {line.key: line.version for line in on(slip) if line.number in numbers}


def on(slip: str) -> list[Line]:
    return lines.of_slip(slip, 0, 500)


def told(mailbox: str) -> list[Message]:
    """The messages, oldest first."""
    return list(messages.page(mailbox, None, 20).messages)[::-1]


def test_a_submission_is_told_to_each_institution_with_its_own_number(
    aws: Aws, mails: MailOutbox, texts: SmsOutbox
) -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    slip = submit(3)
    submission.look_again(CODE, slip, NOW, actor=ACTOR)
    sent(aws)
    (message,) = told(COUNTY_INSTITUTE)
    assert (message.kind, message.link) == (MessageKind.LINES_SUBMITTED, "/work?state=assigned")
    number = on(slip)[0].slip_number
    assert message.params == {"name": "象山县第一人民医院", "slip_number": number, "count": 3}
    assert [each.subject for each in mails.sent] == ["【强检通】新的预约：象山县第一人民医院"]
    (_, text) = texts.sent[0]
    assert len(texts.sent) == 1
    assert text == (
        f"【强检通】象山县第一人民医院提交了预约单{number}，其中3台器具由贵单位检定，请及时受理。"
    )
    assert told(CODE) == []


def test_what_nobody_is_authorised_for_is_told_to_the_institution_it_is_assigned_to(aws: Aws) -> None:
    store_institution(CITY_INSTITUTE, "110000")
    slip = submit(2)
    sent(aws)
    assert told(CITY_INSTITUTE) == told(CODE) == []
    unassigned.assign(None, versions(slip, 1, 2), CITY_INSTITUTE, NOW, actor=ACTOR)
    sent(aws)
    (message,) = told(CITY_INSTITUTE)
    assert (message.kind, message.params["count"]) == (MessageKind.LINES_ASSIGNED, 2)


def test_every_step_of_the_institution_is_told_to_the_organisation(aws: Aws, slip: str) -> None:
    work.accept(COUNTY_INSTITUTE, versions(slip, 1, 2), NOW, actor=ACTOR)
    work.refuse(COUNTY_INSTITUTE, versions(slip, 3), "超出能力。", NOW, actor=ACTOR)
    work.appoint(COUNTY_INSTITUTE, versions(slip, 1, 2), THERE, NOW, actor=ACTOR)
    work.appoint(COUNTY_INSTITUTE, versions(slip, 1, 2), HOME, NOW, actor=ACTOR)
    work.receive(COUNTY_INSTITUTE, versions(slip, 1, 2), NOW.date(), NOW, actor=ACTOR)
    sent(aws)
    found = {message.kind: message for message in told(CODE)}
    counts = {kind: message.params["count"] for kind, message in found.items()}
    assert counts == {
        MessageKind.LINES_ACCEPTED: 2,
        MessageKind.LINES_REFUSED: 1,
        MessageKind.LINES_APPOINTED: 2,
        MessageKind.LINES_APPOINTED_ON_SITE: 2,
        MessageKind.LINES_RECEIVED: 2,
    }
    assert {message.link for message in found.values()} == {f"/reservations/{slip}"}
    assert found[MessageKind.LINES_REFUSED].params["reason"] == "超出能力"
    appointed = found[MessageKind.LINES_APPOINTED_ON_SITE].params
    assert (appointed["day"], appointed["time"], appointed["place"]) == ("2026-12-01", "09:00", "锅炉房")


def test_a_cancellation_is_told_to_the_institution(aws: Aws, slip: str) -> None:
    before = len(told(COUNTY_INSTITUTE))
    work.cancel(CODE, versions(slip, 1, 3), "重复提交", NOW, actor=ACTOR)
    sent(aws)
    *_, message = told(COUNTY_INSTITUTE)
    assert len(told(COUNTY_INSTITUTE)) == before + 1
    assert (message.kind, message.params["count"]) == (MessageKind.LINES_CANCELLED, 2)
    assert message.link == "/work?state=cancelled"
    assert told(CODE) == []


def test_what_no_institution_had_is_cancelled_without_a_message(aws: Aws) -> None:
    slip = submit(1)
    sent(aws)
    work.cancel(CODE, versions(slip, 1), "暂不检定", NOW, actor=ACTOR)
    assert sent(aws) == []


def test_only_what_was_done_is_told(aws: Aws, slip: str) -> None:
    stale = dict.fromkeys(versions(slip, 1, 2), 7)
    work.accept(COUNTY_INSTITUTE, stale | versions(slip, 3), NOW, actor=ACTOR)
    (news,) = sent(aws)
    assert news["params"]["count"] == 1
    work.accept(COUNTY_INSTITUTE, versions(slip, 3), NOW, actor=ACTOR)
    assert sent(aws) == []


def test_a_second_slip_has_a_message_of_its_own(aws: Aws, slip: str) -> None:
    draft = saved(store_instruments(4)[3:])
    submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    sent(aws)
    work.accept(COUNTY_INSTITUTE, versions(slip, 1, 2) | versions(draft.id, 1), NOW, actor=ACTOR)
    sent(aws)
    counts = sorted(message.params["count"] for message in told(CODE))
    assert counts == [1, 2]


def remind(aws: Aws, day: date = THERE.day) -> list[MessageKind]:
    """Have a day announced; the kinds of message that the organisation has got beyond its first two."""
    announce_appointments(day)
    sent(aws)
    return [message.kind for message in told(CODE)][2:]


def test_both_sides_are_reminded_of_an_appointment(aws: Aws, slip: str) -> None:
    work.accept(COUNTY_INSTITUTE, versions(slip, 1, 2, 3), NOW, actor=ACTOR)
    work.appoint(COUNTY_INSTITUTE, versions(slip, 1, 2), THERE, NOW, actor=ACTOR)
    assert remind(aws) == remind(aws) == [MessageKind.LINES_APPOINTMENT]
    own, theirs = told(CODE)[-1], told(COUNTY_INSTITUTE)[-1]
    assert (own.link, theirs.link) == (f"/reservations/{slip}", "/work?state=appointed")
    assert (own.params["name"], theirs.params["name"]) == (
        f"{COUNTY_INSTITUTE[-4:]}检定所",
        "象山县第一人民医院",
    )
    assert (own.params["count"], own.params["day"], own.params["time"]) == (2, "2026-12-01", "09:00")


def test_nobody_is_reminded_of_another_day_or_of_what_is_received(aws: Aws, slip: str) -> None:
    work.accept(COUNTY_INSTITUTE, versions(slip, 1), NOW, actor=ACTOR)
    work.appoint(COUNTY_INSTITUTE, versions(slip, 1), THERE, NOW, actor=ACTOR)
    assert remind(aws, date(2026, 12, 2)) == []
    work.receive(COUNTY_INSTITUTE, versions(slip, 1), NOW.date(), NOW, actor=ACTOR)
    announce_appointments(THERE.day)
    assert [each["kind"] for each in taken(aws.notices_queue)] == ["lines"]


def test_the_daily_run_reminds_of_the_next_day(aws: Aws, slip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work.accept(COUNTY_INSTITUTE, versions(slip, 1), NOW, actor=ACTOR)
    work.appoint(COUNTY_INSTITUTE, versions(slip, 1), THERE, NOW, actor=ACTOR)
    taken(aws.notices_queue)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 30))
    plan_reminders()
    news = [each for each in taken(aws.notices_queue) if each["kind"] == "appointment"]
    assert news == [{"kind": "appointment", "slip": slip, "day": "2026-12-01"}]


@pytest.mark.parametrize("step", [LineStep.HAND_BACK, LineStep.SUBMIT_UNASSIGNED])
def test_of_other_steps_nobody_is_told(aws: Aws, slip: str, step: LineStep) -> None:
    announce_lines(step, on(slip))
    assert taken(aws.notices_queue) == []


def test_a_long_reason_is_cut_short_in_the_sms_alone(
    aws: Aws, slip: str, mails: MailOutbox, texts: SmsOutbox
) -> None:
    work.refuse(COUNTY_INSTITUTE, versions(slip, 1), "长" * 200, NOW, actor=ACTOR)
    sent(aws)
    assert "长" * 59 + "…" in texts.sent[-1][1]
    assert "长" * 200 in mails.sent[-1].text
