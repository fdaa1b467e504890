"""Saving slips, once however often it is asked for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.domain.errors import Conflict, NotFound
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.searching import SlipsWanted
from chalicelib.services.reservations import browse, drafts
from chalicelib.services.reservations.drafts import Wish
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.reservations import CLERK, CONTACT, saved, store_instruments

LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def known(aws: Aws) -> list[Instrument]:
    """Two instruments of the ledger."""
    return store_instruments(2)


def test_the_same_key_again_gives_back_what_it_made(known: list[Instrument]) -> None:
    first = saved(known, "key")
    assert saved(known, "key", LATER) == first
    assert browse.page(CODE, SlipsWanted(), None).slips == [first]


@pytest.mark.parametrize(("number", "remark"), [(1, CONTACT.remark), (2, "周三前")])
def test_the_same_key_with_other_content_is_refused(
    known: list[Instrument], number: int, remark: str
) -> None:
    saved(known, "key")
    wish = Wish(tuple(each.id for each in known[:number]), replace(CONTACT, remark=remark))
    with pytest.raises(Conflict, match="key_reused"):
        drafts.save(CLERK, wish, "key", LATER, actor=ACTOR)
    assert len(browse.page(CODE, SlipsWanted(), None).slips) == 1


def test_a_late_repetition_does_not_bring_a_deleted_slip_back(known: list[Instrument]) -> None:
    first = saved(known, "key")
    drafts.delete(CODE, first.id, first.version, LATER, actor=ACTOR)
    with pytest.raises(NotFound):
        saved(known, "key", LATER)


def test_other_keys_and_other_organisations_make_slips_of_their_own(known: list[Instrument]) -> None:
    made = [saved(known, "key"), saved(known, "other"), saved(known), saved(known)]
    made.append(saved(store_instruments(1, ANOTHER_CODE), "key"))
    assert len({slip.id for slip in made}) == 5


def test_ids_are_in_the_order_of_time(known: list[Instrument]) -> None:
    times = [NOW + each * timedelta(seconds=1) for each in range(5)]
    ids = [saved(known, f"key-{each}", at).id for each, at in enumerate(times)]
    assert ids == sorted(ids)
