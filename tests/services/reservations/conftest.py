"""Reservations that have come to a result."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.reservations.line import Line
from tests.support.aws import Aws
from tests.support.organisations import organisation
from tests.support.reservations import COUNTY_INSTITUTE, store_institution, store_instruments
from tests.support.results import reserved


@pytest.fixture
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def two(aws: Aws, noon: None) -> list[Line]:
    """Two pressure gauges that the county's institute received the day before."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    return reserved(store_instruments(2))
