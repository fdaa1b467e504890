"""Which slips are printed, and what goes on the paper."""

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from chalicelib.adapters.config import config
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.errors import Conflict, NotFound
from chalicelib.domain.reservations.slip import Slip
from chalicelib.services.reservations import printing, submission
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW
from tests.support.organisations import organisation
from tests.support.people import CODE
from tests.support.reservations import (
    CITY_INSTITUTE,
    CLERK,
    COUNTY_INSTITUTE,
    saved,
    store_institution,
    store_instruments,
)


@pytest.fixture
def draft(aws: Aws) -> Slip:
    """A slip of three pressure gauges that is not submitted yet."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    return saved(store_instruments(3))


def test_a_submitted_slip_is_printed_with_all_its_lines(draft: Slip) -> None:
    slip = submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    made = printing.paper(CODE, slip.id, NOW)
    text = PdfDocument(made.content)[0].get_textpage().get_text_range()
    assert made.file_name == f"强制检定预约单_{slip.number}.pdf"
    assert all(part in text for part in (str(slip.number), organisation().name, "SN-0", "SN-1", "SN-2"))


def test_the_code_is_the_address_of_the_slip_on_the_site(draft: Slip) -> None:
    slip = submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    image = PdfDocument(printing.paper(CODE, slip.id, NOW).content)[0].render(scale=2).to_pil()
    codes = [each.text for each in zxingcpp.read_barcodes(image)]
    assert codes == [f"{config().site_url}/reservations/{slip.id}"]


def test_a_slip_is_not_printed_before_its_lines_are_with_their_institutions(draft: Slip) -> None:
    with pytest.raises(Conflict, match="slip_not_submitted"):
        printing.paper(CODE, draft.id, NOW)


def test_the_slip_of_another_is_not_found(draft: Slip) -> None:
    with pytest.raises(NotFound):
        printing.paper(CITY_INSTITUTE, draft.id, NOW)
