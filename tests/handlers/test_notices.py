"""Messages, failures and runs over HTTP."""

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.adapters.tables.notices import deliveries, messages, runs
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState
from chalicelib.domain.notices.message import Message, MessageKind, own_mailbox
from chalicelib.services.notices.tell import tell
from tests.support.api import Api
from tests.support.individuals import become_individual
from tests.support.people import ANOTHER_CODE, CODE, PASSWORD
from tests.support.prepared.accounts import NEW_PASSWORD

REFUSED: dict[str, Any] = {"kind": MessageKind.REVIEW_REFUSED, "params": {"reason": "名称不符"}, "link": ""}
REMINDER: dict[str, Any] = {
    "kind": MessageKind.REMINDER,
    "params": {"day": "2026-11-23", "soon": 3, "overdue": 2},
    "link": "/ledger",
}


def delivery(organisation: str, occasion: str, channel: Channel, state: DeliveryState) -> Delivery:
    return Delivery(
        organisation=organisation,
        organisation_name="象山县第一人民医院",
        occasion=occasion,
        channel=channel,
        state=state,
        at=clock.now(),
        reason="smtp_550" if state is DeliveryState.FAILED else "",
    )


def post(number: int, organisation: str = CODE, **content: Any) -> str:
    at = clock.now() + timedelta(seconds=number)
    message = Message(id=new_id(at), created_at=at, **(content or REMINDER))
    messages.post(message, delivery(organisation, f"O-{number}", Channel.MESSAGE, DeliveryState.SENT))
    return message.id


@pytest.fixture
def enterprise(api: Api) -> Api:
    """Somebody of an enterprise, signed in."""
    api.register()
    api.sign_in()
    return api


@pytest.fixture
def administrator(api: Api) -> Api:
    api.become_administrator()
    return api


def test_messages_are_worded_in_the_callers_language(enterprise: Api) -> None:
    refused, reminder = post(1, **REFUSED), post(2)
    answer = enterprise.call("GET", "/messages").json_body
    assert answer["cursor"] is None
    assert [
        {name: each[name] for name in ("id", "title", "body", "link", "read")} for each in answer["items"]
    ] == [
        {
            "id": reminder,
            "title": "2026-11-23 到期提醒",
            "body": "3 台器具将在 30 天内到期，2 台已超期，请及时申请检定。",
            "link": "/ledger",
            "read": False,
        },
        {
            "id": refused,
            "title": "注册审核未通过",
            "body": "贵单位的注册未通过审核，原因：名称不符。请修改后重新提交。",
            "link": None,
            "read": False,
        },
    ]
    english = enterprise.call("GET", "/messages", accept_language="en").json_body["items"]
    assert [each["title"] for each in english] == ["Reminder of 2026-11-23", "Registration refused"]


def test_messages_come_in_pages(enterprise: Api) -> None:
    ids = [post(number) for number in range(25)][::-1]
    first = enterprise.call("GET", "/messages").json_body
    second = enterprise.call("GET", f"/messages?cursor={first['cursor']}").json_body
    assert [each["id"] for each in first["items"] + second["items"]] == ids
    assert second["cursor"] is None


@pytest.mark.parametrize("cursor", ["~", "DELIVERY", "0" * 27])
def test_a_cursor_that_is_none_is_refused(enterprise: Api, cursor: str) -> None:
    answer = enterprise.call("GET", f"/messages?cursor={cursor}")
    assert (answer.status_code, answer.json_body["code"]) == (400, "bad_cursor")


def test_reading_some_and_then_all(enterprise: Api) -> None:
    ids = [post(number) for number in range(3)]
    assert enterprise.call("POST", "/messages/read", {"ids": ids[:1]}).status_code == 204
    assert enterprise.call("GET", "/sessions/current").json_body["unread_messages"] == 2
    assert [each["read"] for each in enterprise.call("GET", "/messages").json_body["items"]] == [
        False,
        False,
        True,
    ]

    assert enterprise.call("POST", "/messages/read", {}).status_code == 204
    assert enterprise.call("GET", "/sessions/current").json_body["unread_messages"] == 0


def test_another_organisations_messages_stay_as_they_are(enterprise: Api) -> None:
    theirs = post(1, ANOTHER_CODE)
    assert enterprise.call("GET", "/messages").json_body["items"] == []
    enterprise.call("POST", "/messages/read", {"ids": [theirs]})
    enterprise.call("POST", "/messages/read", {})
    assert messages.unread(ANOTHER_CODE) == 1


def titles(api: Api) -> list[tuple[str, str]]:
    """What is in the mailboxes of the caller, newest first: whose, and the title."""
    items = api.call("GET", "/messages").json_body["items"]
    return [(each["mailbox"], each["title"]) for each in items]


def test_an_individual_alone_reads_the_own_messages(api: Api) -> None:
    become_individual(api)
    assert titles(api) == []
    (session,) = api.call("GET", "/sessions").json_body["items"]
    account_id = str(api.cookie.partition(".")[0])
    assert session["current"]
    tell(own_mailbox(account_id), "O-1", MessageKind.CREDENTIAL_CHANGED, {}, "/account")
    assert not tell(own_mailbox(account_id), "O-1", MessageKind.CREDENTIAL_CHANGED, {}, "/account")
    post(2)
    assert titles(api) == [("own", "您的登录密码已修改")]
    assert api.call("GET", "/sessions/current").json_body["unread_messages"] == 1
    assert api.call("POST", "/messages/read", {}).status_code == 204
    assert api.call("GET", "/sessions/current").json_body["unread_messages"] == 0
    assert messages.unread(CODE) == 1


def test_own_messages_and_those_of_the_organisation_come_in_one_list(enterprise: Api) -> None:
    own = own_mailbox(enterprise.cookie.partition(".")[0])
    ids = [post(number, own if number % 3 else CODE) for number in range(45)][::-1]
    seen: list[str] = []
    path = "/messages"
    while path:
        page = enterprise.call("GET", path).json_body
        assert len(page["items"]) <= 20
        seen += [each["id"] for each in page["items"]]
        path = f"/messages?cursor={page['cursor']}" if page["cursor"] else ""
    assert seen == ids
    assert enterprise.call("GET", "/sessions/current").json_body["unread_messages"] == 45
    enterprise.call("POST", "/messages/read", {"ids": ids[:10]})
    assert enterprise.call("GET", "/sessions/current").json_body["unread_messages"] == 35


def test_changes_to_the_account_are_told_to_its_owner_alone(enterprise: Api) -> None:
    passwords = {"old_password": PASSWORD, "password": NEW_PASSWORD}
    assert enterprise.call("PUT", "/account/password", passwords).status_code == 204
    assert titles(enterprise) == [("own", "您的登录密码已修改")]
    assert messages.unread(CODE) == 0


def test_failures_of_the_day(administrator: Api) -> None:
    failed = delivery(CODE, "REMINDER-2026-11-23", Channel.EMAIL, DeliveryState.FAILED)
    deliveries.claim(failed)
    deliveries.claim(delivery(ANOTHER_CODE, "REMINDER-2026-11-23", Channel.EMAIL, DeliveryState.SENT))
    answer = administrator.call("GET", "/notice-failures").json_body
    assert answer == {
        "items": [
            {
                "organisation_code": CODE,
                "organisation_name": "象山县第一人民医院",
                "occasion": "REMINDER-2026-11-23",
                "channel": "email",
                "state": "failed",
                "detail": "smtp_550",
                "at": answer["items"][0]["at"],
            }
        ],
        "cursor": None,
    }
    assert administrator.call("GET", "/notice-failures?date=2026-01-01").json_body["items"] == []
    assert administrator.call("GET", "/notice-failures?date=today").status_code == 422


def test_failures_come_in_pages(administrator: Api) -> None:
    for number in range(60):
        deliveries.claim(delivery(CODE, f"O-{number:02}", Channel.SMS, DeliveryState.FAILED))
    first = administrator.call("GET", "/notice-failures").json_body
    second = administrator.call("GET", f"/notice-failures?cursor={first['cursor']}").json_body
    assert len({each["occasion"] for each in first["items"] + second["items"]}) == 60
    assert second["cursor"] is None
    other_day = administrator.call("GET", f"/notice-failures?date=2026-01-01&cursor={first['cursor']}")
    assert (other_day.status_code, other_day.json_body["code"]) == (400, "bad_cursor")


def test_runs(administrator: Api) -> None:
    now, today = clock.now(), clock.today()
    runs.start(today - timedelta(days=1), now - timedelta(days=1))
    runs.start(today, now)
    runs.finish(today, now, 3, 70, entry_of(Action.REMINDERS_PLANNED, Actor.worker("test"), now))
    items = administrator.call("GET", "/reminder-runs").json_body["items"]
    assert [(each["state"], each["organisations"], each["instruments"]) for each in items] == [
        ("finished", 3, 70),
        ("broken", 0, 0),
    ]


@pytest.mark.parametrize("path", ["/notice-failures", "/reminder-runs"])
def test_an_enterprise_sees_no_oversight(enterprise: Api, path: str) -> None:
    assert enterprise.call("GET", path).status_code == 403


def test_an_administrator_has_no_messages(administrator: Api) -> None:
    assert administrator.call("GET", "/messages").status_code == 403
