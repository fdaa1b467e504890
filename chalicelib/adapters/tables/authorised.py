"""Which institutions may be authorised for a region: a pointer for each region of each authorisation.

A pointer promises nothing: whether the institution is approved and its authorisation still says so is read
from the institution itself. So pointers are written before what they point at, and never need removing
in the same transaction.
"""

from collections.abc import Iterable, Sequence

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.organisations import (
    ORGANISATION,
    OrganisationItem,
    OrganisationsMeta,
    to_organisation,
)
from chalicelib.domain.organisations.organisation import Organisation

REGION = "REGION#"
#: DynamoDB reads this many items in one request.
AT_ONCE = 100


class RegionItem(Item):
    """An institution that may be authorised for a region."""

    class Meta(OrganisationsMeta):
        pass


def point(institution: str, regions: Iterable[str]) -> None:
    """Let an institution be found by its regions; again changes nothing."""
    with RegionItem.batch_write() as batch:
        for region in regions:
            batch.save(RegionItem(REGION + region, institution))


def in_regions(regions: Sequence[str]) -> list[Organisation]:
    """The institutions that may be authorised for any of the regions, as last written.

    One Query for each region and one request for every hundred institutions.
    """
    found = {item.sk for region in regions for item in RegionItem.query(REGION + region)}
    ids = sorted(found)
    return [
        to_organisation(item)
        for start in range(0, len(ids), AT_ONCE)
        for item in fetch([OrganisationItem(each, ORGANISATION) for each in ids[start : start + AT_ONCE]])
        if isinstance(item, OrganisationItem)
    ]
