"""Messages are posted once an occasion, paged newest first, and read."""

from dataclasses import replace
from datetime import timedelta

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState
from chalicelib.domain.notices.message import Message, MessageKind
from tests.support.aws import Aws
from tests.support.instruments import NOW, ORGANISATION

ANOTHER = "91350100M000100Y43"


def message(number: int) -> Message:
    at = NOW + timedelta(hours=number)
    return Message(
        id=new_id(at),
        kind=MessageKind.REMINDER,
        params={"day": "2026-11-23", "soon": number, "overdue": 0},
        link="/ledger",
        created_at=at,
    )


def delivery(occasion: str, organisation: str = ORGANISATION) -> Delivery:
    return Delivery(
        organisation=organisation,
        organisation_name="象山县第一人民医院",
        occasion=occasion,
        channel=Channel.MESSAGE,
        state=DeliveryState.SENT,
        at=NOW,
    )


def posted(count: int) -> list[Message]:
    """So many messages, newest first."""
    made = [message(number) for number in range(count)]
    for number, each in enumerate(made):
        assert messages.post(each, delivery(f"O-{number}"))
    return made[::-1]


def test_a_message_comes_back_as_it_was(aws: Aws) -> None:
    (sent,) = posted(1)
    assert messages.page(ORGANISATION, None, 10) == ([sent], None)


def test_an_occasion_has_one_message(aws: Aws) -> None:
    assert messages.post(message(1), delivery("O"))
    assert not messages.post(message(2), delivery("O"))
    assert len(messages.page(ORGANISATION, None, 10).messages) == 1
    assert messages.unread(ORGANISATION) == 1


def test_nobody_sees_anothers_messages(aws: Aws) -> None:
    messages.post(message(1), delivery("O", ANOTHER))
    assert messages.page(ORGANISATION, None, 10) == ([], None)
    assert messages.unread(ORGANISATION) == 0


def test_pages_come_newest_first_and_end(aws: Aws) -> None:
    sent = posted(5)
    first = messages.page(ORGANISATION, None, 2)
    assert first == messages.Page(sent[:2], sent[1].id)
    second = messages.page(ORGANISATION, first.last_id, 2)
    assert second == messages.Page(sent[2:4], sent[3].id)
    assert messages.page(ORGANISATION, second.last_id, 2) == (sent[4:], None)


def test_a_full_last_page_is_the_last(aws: Aws) -> None:
    sent = posted(2)
    assert messages.page(ORGANISATION, None, 2) == (sent, None)


def test_reading_some(aws: Aws) -> None:
    newest, middle, oldest = posted(3)
    messages.mark_read(ORGANISATION, [middle.id])
    messages.mark_read(ORGANISATION, [middle.id])
    assert messages.unread(ORGANISATION) == 2
    assert messages.page(ORGANISATION, None, 10).messages == [newest, replace(middle, read=True), oldest]


def test_reading_all(aws: Aws) -> None:
    posted(30)
    messages.post(message(1), delivery("O", ANOTHER))
    messages.mark_read(ORGANISATION, messages.unread_ids(ORGANISATION))
    assert messages.unread(ORGANISATION) == 0
    assert messages.unread(ANOTHER) == 1
