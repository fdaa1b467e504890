"""Reading requests into models."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import pytest
from pydantic import Field

from chalicelib.domain.errors import Invalid, Malformed, Wrong
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.api.validation import LARGEST_BODY, read, read_json


class Colour(StrEnum):
    """For the test."""

    RED = "red"
    GREEN = "green"


def not_seven(value: int) -> int:
    if value == 7:
        raise Wrong("out_of_range", limits="7")
    return value


class Shape(Model):
    """One field of each sort."""

    name: Annotated[str, Field(min_length=1, max_length=3)]
    number: Annotated[int, Field(ge=1, le=9), checked(not_seven)]
    day: date
    colour: Colour
    yes: bool
    several: Annotated[list[int], Field(min_length=1, max_length=2)]


GOOD = {"name": "abc", "number": 5, "day": "2026-03-05", "colour": "red", "yes": True, "several": [1]}


def test_what_is_right_is_read() -> None:
    assert read(Shape, GOOD).day == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "", "required"),
        ("name", "abcd", "too_long"),
        ("name", 5, "not_text"),
        ("number", "x", "not_a_number"),
        ("number", 1.5, "not_a_number"),
        ("number", 0, "below_least"),
        ("number", 10, "above_most"),
        ("number", 7, "out_of_range"),
        ("day", "2026-02-30", "not_a_date"),
        ("day", [], "not_a_date"),
        ("colour", "blue", "not_a_choice"),
        ("yes", "maybe", "not_yes_or_no"),
        ("several", [], "too_few_items"),
        ("several", [1, 2, 3], "too_many_items"),
        ("several", {}, "wrong_value"),
    ],
)
def test_what_is_wrong_is_named_and_worded(field: str, value: object, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        read(Shape, GOOD | {field: value})
    (error,) = refused.value.fields
    assert (error.field, error.code) == (field, code)
    for language in Language:
        assert "{" not in wording(error.code, error.params, language)


def test_all_is_named_at_once() -> None:
    with pytest.raises(Invalid) as refused:
        read(Shape, {"name": "", "surprise": 1})
    found = {(each.field, each.code) for each in refused.value.fields}
    missing = {(name, "required") for name in ("number", "day", "colour", "yes", "several")}
    assert found == missing | {("name", "required"), ("surprise", "unknown_field")}


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"\xff", b" " * (LARGEST_BODY + 1), b"[" * 100_000], ids=lambda raw: str(len(raw))
)
def test_what_cannot_be_read_is_malformed(raw: bytes) -> None:
    with pytest.raises(Malformed):
        read_json(raw)
