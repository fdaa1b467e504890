"""Consent to the registration agreement."""

import pytest

from chalicelib.domain.accounts.consent import consented
from chalicelib.domain.errors import Wrong


def test_without_consent_nothing_goes_on() -> None:
    assert consented(True)
    with pytest.raises(Wrong, match="consent_required"):
        consented(False)
