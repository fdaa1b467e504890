"""Reservations that come to an end."""

import pytest

from chalicelib.adapters.tables.organisations import organisation_items
from tests.support.aws import Aws
from tests.support.organisations import organisation
from tests.support.reservations import COUNTY_INSTITUTE, store_institution


@pytest.fixture
def institute(aws: Aws) -> str:
    """An institute, and a hospital with instruments for it."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    return COUNTY_INSTITUTE
