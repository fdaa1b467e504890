"""Every field of every request with what people and machines may put there: never a failure of ours.

What cannot be is refused with a message at the field; what a rule looks up (a password, a code, a thing that
is not there) has a refusal of its own. The forms of registration have tests of their own besides
(tests/handlers/test_account_forms.py).
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from tests.support.hostile import HOSTILE
from tests.support.play import OPERATIONS
from tests.support.stage import Stage, stage

__all__ = ["stage"]

Place = tuple[str | int, ...]

#: These have tests of their own, or take the same form as another one.
ELSEWHERE = {"register_enterprise", "register_institution", "register_individual", "edit_instrument"}
WITH_FORMS = [name for name, each in OPERATIONS.items() if each.body and name not in ELSEWHERE]
#: What would make a text look like another one, as JSON has it.
UNSEEN = ("\\u0000", "\u0000", "\u202e")


@pytest.mark.parametrize("operation", WITH_FORMS)
def test_whatever_is_entered_is_taken_or_refused_at_its_field(stage: Stage, operation: str) -> None:
    doer = stage.doer(operation)
    for place in _places(stage.prepare(operation, doer).body):
        for kind, value in HOSTILE.items():
            prepared = stage.prepare(operation, doer)
            body = deepcopy(prepared.body)
            _put(body, place, value)
            answer = stage.send(operation, replace(prepared, body=body), doer)
            said = (operation, place, kind, answer.status_code, answer.body[:300])
            assert answer.status_code < 500, said
            if answer.status_code == 422:
                named = answer.json_body["fields"]
                assert all(each["message"] for each in named), said
                assert any(each["field"].startswith(str(place[0])) for each in named), said
            elif answer.status_code >= 400:
                assert answer.json_body["code"], said
            else:
                assert kind != "object", said
                assert not any(each.encode() in answer.body for each in UNSEEN), said


def _places(value: Any, above: Place = ()) -> Iterator[Place]:
    """Every entry that is no object and no list itself."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _places(each, (*above, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _places(each, (*above, number))
    else:
        yield above


def _put(body: Any, place: Place, value: Any) -> None:
    for step in place[:-1]:
        body = body[step]
    body[place[-1]] = value
