"""Messages come at once here."""

import pytest

from chalicelib.services.documents import claim


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claim, "SECONDS_UNTIL_LOOKED_AT", 0)
