"""Lines that wait for their results."""

import pytest

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.reservations.line import Line
from chalicelib.services.resultbooks import parts, write_part
from tests.services.reservations.conftest import noon
from tests.support.aws import Aws
from tests.support.organisations import organisation
from tests.support.reservations import COUNTY_INSTITUTE, store_institution, store_instruments
from tests.support.results import reserved

__all__ = ["noon"]


@pytest.fixture
def twelve(aws: Aws, noon: None, monkeypatch: pytest.MonkeyPatch) -> list[Line]:
    """Twelve pressure gauges of a hospital, received the day before; more than a part holds here."""
    monkeypatch.setattr(parts, "ROWS_PER_PART", 8)
    monkeypatch.setattr(write_part, "PACK", 3)
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    return reserved(store_instruments(12))
