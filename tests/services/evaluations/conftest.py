"""A hospital whose reservations come to an end."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.reservations.line import Line
from tests.support.aws import Aws
from tests.support.organisations import organisation
from tests.support.reservations import COUNTY_INSTITUTE, store_institution, store_instruments
from tests.support.results import publish, reserved


@pytest.fixture
def finished(aws: Aws) -> Iterator[list[Line]]:
    """Three reservations of one instrument each, with their results."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        for item in organisation_items(organisation(), None):
            item.save()
        store_institution(COUNTY_INSTITUTE, "330225")
        known = store_instruments(3)
        lines = [line for each in known for line in reserved([each])]
        yield [publish(line, certificate_number=f"JD{place}") for place, line in enumerate(lines)]
