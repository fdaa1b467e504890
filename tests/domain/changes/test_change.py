"""A change and its owner."""

from datetime import UTC, datetime

import pytest

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.changes import change_entry
from chalicelib.domain.changes.change import (
    Owner,
    OwnerKind,
    Wish,
    asked,
    decided,
    differing,
    never,
    withdrawn,
)
from chalicelib.domain.changes.news import news
from chalicelib.domain.changes.steps import ChangeStep
from chalicelib.domain.errors import NotFound
from chalicelib.domain.notices.message import MessageKind
from tests.support.audit import ACTOR

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PERSON = Owner(OwnerKind.INDIVIDUAL, "01K0000000000000000000000B")
HOSPITAL = Owner(OwnerKind.ENTERPRISE, "91110000600037341L")
WISH = Wish(
    was={"name": "张伟", "citizen_id": "110***********002X"},
    asked={"name": "张维", "citizen_id": "110***********0011"},
    encrypted_id=b"secret",
    explanation="改名，电话13800001234",
)
PENDING = asked(never(PERSON, "张伟", None), "张伟", None, WISH, NOW)


@pytest.mark.parametrize("owner", [PERSON, HOSPITAL])
def test_an_owner_is_read_as_it_is_written(owner: Owner) -> None:
    assert Owner.parse(str(owner)) == owner


@pytest.mark.parametrize(
    "text", ["", "individual", "individual-", "expert-01K", "individual-a/b", "enterprise-A#B"]
)
def test_what_is_no_owner_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        Owner.parse(text)


def test_ids_are_encrypted_for_their_owner_only() -> None:
    assert PERSON.cipher_context == {"account": PERSON.id}
    assert HOSPITAL.cipher_context == {"organisation": HOSPITAL.id}


def test_what_is_blank_or_the_same_is_not_asked_for() -> None:
    present = {"name": "张伟", "citizen_id": None}
    assert differing(present, {"name": "张伟", "citizen_id": ""}) == {}
    assert differing(present, {"name": "张维", "citizen_id": None}) == {"name": "张维"}


def test_what_is_encrypted_does_not_stay_behind() -> None:
    for ended in (withdrawn(PENDING, NOW), decided(PENDING, ChangeStep.REFUSE, "不符", NOW)):
        assert ended.encrypted_id is None
        assert (ended.asked, ended.version) == (WISH.asked, 2)
    assert "secret" not in repr(PENDING)


def test_the_audit_masks_what_is_personal() -> None:
    entry = change_entry(PENDING, ACTOR, NOW)
    (told,) = entry.targets
    assert (entry.action, entry.organisation, entry.account_id) == (Action.CHANGE_REQUESTED, None, PERSON.id)
    assert (told.before["person_name"], told.after["person_name"]) == ("张*", "张*")
    assert told.after["citizen_id"] == "110***********0011"
    assert told.after["explanation"] == "改名，电话138****1234"
    assert "张伟" not in str(told)


def test_only_decisions_are_told() -> None:
    assert news(PENDING) == news(withdrawn(PENDING, NOW)) == []
    (told,) = news(decided(PENDING, ChangeStep.REFUSE, "不符", NOW))
    assert (told.mailbox, told.message.kind) == (f"ACCOUNT#{PERSON.id}", MessageKind.CHANGE_REFUSED)
    assert told.message.params == {"reason": "不符"}
    hospital = asked(never(HOSPITAL, "医院", "330225"), "医院", "330225", WISH, NOW)
    (told,) = news(decided(hospital, ChangeStep.APPROVE, None, NOW))
    assert (told.mailbox, told.message.link) == (HOSPITAL.id, "/registration-status")
