"""Every write of the API leaves exactly one entry; a new route that leaves none fails here."""

from dataclasses import replace

import pytest

from chalicelib.domain.audit.action import Action
from tests.support.audit import every_entry
from tests.support.play import OPERATIONS
from tests.support.stage import Stage, stage

__all__ = ["stage"]

WRITES = {
    name: each.audit
    for name, each in OPERATIONS.items()
    if each.method != "GET" and (each.audit or not each.reads)
}


@pytest.mark.parametrize(("operation", "actions"), WRITES.items())
def test_a_write_leaves_exactly_one_entry_that_it_declares(
    stage: Stage, operation: str, actions: tuple[Action, ...]
) -> None:
    doer = stage.doer(operation)
    prepared = stage.prepare(operation, doer)
    before = every_entry()
    answer = stage.send(operation, prepared, doer)
    assert answer.status_code < 300, answer.body
    (left,) = (every_entry() - before).elements()
    assert left in actions


def test_what_comes_too_late_leaves_no_entry(stage: Stage) -> None:
    hospital = stage.cast["hospital"]
    prepared = stage.prepare("edit_instrument", hospital)
    stage.send("edit_instrument", prepared, hospital)
    before = every_entry()
    again = replace(prepared, body=prepared.body | {"place": "急诊"})
    assert stage.send("edit_instrument", again, hospital).status_code == 412
    assert every_entry() == before


def test_a_wrong_password_leaves_that_it_was_tried(stage: Stage) -> None:
    prepared = stage.prepare("sign_in", stage.cast["hospital"])
    wrong = replace(prepared, body=prepared.body | {"password": "wrong-one-7"})
    before = every_entry()
    assert stage.send("sign_in", wrong, None).status_code == 401
    assert list((every_entry() - before).elements()) == ["log_in_failed"]
