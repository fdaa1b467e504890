"""Occasions, and what is the matter with a delivery."""

import re
from datetime import date, datetime, timedelta

import pytest

from chalicelib.domain.clock import SHANGHAI
from chalicelib.domain.notices.delivery import (
    Channel,
    Delivery,
    DeliveryState,
    Trouble,
    reminder_occasion,
    review_occasion,
)

NOW = datetime(2026, 11, 23, 9, 0, 0, 250, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("state", "age", "expected"),
    [
        (DeliveryState.CLAIMED, timedelta(minutes=1), Trouble.SENDING),
        (DeliveryState.CLAIMED, timedelta(minutes=16), Trouble.STUCK),
        (DeliveryState.FAILED, timedelta(0), Trouble.FAILED),
        (DeliveryState.POSTPONED, timedelta(days=1), Trouble.POSTPONED),
        (DeliveryState.BOUNCED, timedelta(days=1), Trouble.BOUNCED),
        (DeliveryState.COMPLAINED, timedelta(days=1), Trouble.COMPLAINED),
    ],
)
def test_what_is_the_matter(state: DeliveryState, age: timedelta, expected: Trouble) -> None:
    delivery = Delivery(
        organisation="91110000600037341L",
        organisation_name="象山县第一人民医院",
        occasion="REMINDER-2026-11-23",
        channel=Channel.SMS,
        state=state,
        at=NOW - age,
    )
    assert delivery.trouble(NOW) is expected


def test_occasions_are_as_ses_wants_tags() -> None:
    occasions = [reminder_occasion(date(2026, 11, 23)), review_occasion(NOW)]
    assert occasions == ["REMINDER-2026-11-23", "REVIEW-20261123T010000000250Z"]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", each) for each in occasions)
