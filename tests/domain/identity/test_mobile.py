"""Mobile numbers of mainland China."""

import pytest

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.mobile import masked_mobile, mobile


@pytest.mark.parametrize(
    "text",
    [
        "13041204907",
        "+86 130 4120 4907",
        "0086-13041204907",
        "86 13041204907",
        "１３０４１２０４９０７",
        "130–4120–4907",
    ],
)
def test_it_is_written_in_many_ways(text: str) -> None:
    assert mobile(text) == "13041204907"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12041204907",
        "1304120490",
        "130412049070",
        "+1 3041204907",
        "010-88886666",
        "1304120490a",
        "١٣٠٤١٢٠٤٩٠٧",
    ],
)
def test_what_is_no_mobile_is_refused(text: str) -> None:
    with pytest.raises(Wrong, match="mobile_form"):
        mobile(text)


def test_masking_keeps_the_ends() -> None:
    assert masked_mobile("13800001234") == "138****1234"
