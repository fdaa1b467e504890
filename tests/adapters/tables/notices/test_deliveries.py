"""A delivery is claimed once, and what went wrong can be found by its day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pynamodb.expressions.condition import Condition

from chalicelib.adapters.tables.notices import deliveries
from chalicelib.adapters.tables.notices.deliveries import DeliveryItem
from chalicelib.domain.errors import Malformed
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState
from tests.support.aws import Aws
from tests.support.instruments import NOW, ORGANISATION, TODAY

CLAIMED = Delivery(
    organisation=ORGANISATION,
    organisation_name="象山县第一人民医院",
    occasion="REMINDER-2026-11-23",
    channel=Channel.EMAIL,
    state=DeliveryState.CLAIMED,
    at=NOW,
)
SENT = replace(CLAIMED, state=DeliveryState.SENT)
FAILED = replace(CLAIMED, state=DeliveryState.FAILED, reason="smtp_550")
POSTPONED = replace(CLAIMED, state=DeliveryState.POSTPONED, reason="http_503")


def claimed() -> str:
    token = deliveries.claim(CLAIMED)
    assert token
    return token


def troubles(day: date = TODAY) -> list[Delivery]:
    return deliveries.troubles(day, None, 10).deliveries


def test_a_delivery_is_claimed_once(aws: Aws) -> None:
    assert deliveries.claim(CLAIMED)
    assert deliveries.claim(CLAIMED) is None
    assert deliveries.claim(replace(CLAIMED, channel=Channel.SMS))
    assert deliveries.claim(replace(CLAIMED, occasion="REMINDER-2026-11-24"))


@pytest.mark.parametrize("ended", [SENT, FAILED])
def test_what_has_ended_is_not_claimed_again(aws: Aws, ended: Delivery) -> None:
    deliveries.finish(ended, claimed())
    assert deliveries.claim(CLAIMED) is None


def test_what_was_postponed_is_claimed_once_more(aws: Aws) -> None:
    deliveries.finish(POSTPONED, claimed())
    assert deliveries.claim(CLAIMED)
    assert deliveries.claim(CLAIMED) is None


def test_a_claim_whose_answer_was_lost_is_still_ours(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    save = DeliveryItem.save

    def saved_twice(item: DeliveryItem, condition: Condition) -> None:
        # The answer to the first put is lost on the way, and the client puts again.
        save(item, condition)
        save(item, condition)

    monkeypatch.setattr(DeliveryItem, "save", saved_twice)
    assert deliveries.claim(CLAIMED)


def test_troubles_are_what_is_claimed_or_failed_and_not_what_was_sent(aws: Aws) -> None:
    token = claimed()
    assert troubles() == [CLAIMED]
    deliveries.finish(FAILED, token)
    assert troubles() == [FAILED]
    assert troubles(TODAY - timedelta(days=1)) == []


def test_a_sent_delivery_is_no_trouble_and_remembers_the_carriers_id(aws: Aws) -> None:
    deliveries.finish(SENT, claimed(), "ses-1")
    assert troubles() == []
    item = DeliveryItem.get(ORGANISATION, "DELIVERY#REMINDER-2026-11-23#email")
    assert (item.state, item.carrier_id) == ("sent", "ses-1")


def test_a_bounce_puts_a_sent_delivery_among_the_troubles_of_its_day(aws: Aws) -> None:
    deliveries.finish(SENT, claimed())
    tomorrow = NOW + timedelta(days=1)
    bounced = replace(SENT, state=DeliveryState.BOUNCED, at=tomorrow, reason="Permanent/General")
    assert deliveries.note(bounced)
    assert troubles(TODAY + timedelta(days=1)) == [bounced]


def test_a_bounce_that_is_faster_than_our_own_note_stays(aws: Aws) -> None:
    token = claimed()
    bounced = replace(CLAIMED, state=DeliveryState.BOUNCED, reason="Permanent/General")
    deliveries.note(bounced)
    deliveries.finish(SENT, token)
    assert troubles() == [bounced]


def test_a_bounce_of_nothing_we_sent_leaves_no_trace(aws: Aws) -> None:
    assert not deliveries.note(replace(CLAIMED, state=DeliveryState.BOUNCED))
    assert troubles() == []


def test_troubles_come_in_pages(aws: Aws) -> None:
    codes = [f"9111000060003734{number}L" for number in range(5)]
    for code in codes:
        deliveries.claim(replace(CLAIMED, organisation=code))
    seen: list[str] = []
    after = None
    for _ in range(3):
        page = deliveries.troubles(TODAY, after, 2)
        seen += [each.organisation for each in page.deliveries]
        after = page.last_key
    assert sorted(seen) == codes
    assert after is None


def test_a_cursor_of_another_list_is_refused(aws: Aws) -> None:
    with pytest.raises(Malformed):
        deliveries.troubles(TODAY, {"trouble": {"S": "2026-11-22"}}, 2)
