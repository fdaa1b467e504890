"""Every kind of message has its wording, and ids are told from anything else."""

from datetime import UTC, datetime

import pytest

from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.message import MessageKind, is_message_id
from chalicelib.domain.texts import all_texts


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_is_worded(kind: MessageKind) -> None:
    assert {f"message_{kind}_title", f"message_{kind}_body"} <= all_texts().keys()


def test_ids() -> None:
    assert is_message_id(new_id(datetime.now(UTC)))
    assert not is_message_id("~")
    assert not is_message_id("0" * 26 + "\n")
