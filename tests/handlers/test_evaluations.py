"""Evaluations over HTTP; who may do what is tested with the table of access."""

from dataclasses import replace

import pytest

from tests.support.stage import Stage, stage

__all__ = ["stage"]


def test_nothing_public_tells_who_evaluated(stage: Stage) -> None:
    hospital = stage.cast["hospital"]
    prepared = stage.prepare("list_evaluations", hospital)
    answer = stage.send("list_evaluations", prepared, None)
    (item,) = answer.json_body["items"]
    assert set(item) == {"id", "stars", "words", "given_on"}
    assert hospital.organisation not in answer.body.decode()
    assert answer.json_body["total"] == {"count": 1, "average": 5.0, "stars": [0, 0, 0, 0, 1]}


def test_before_any_evaluation_there_is_no_average(stage: Stage) -> None:
    hospital = stage.cast["hospital"]
    prepared = stage.prepare("evaluate_reservation", hospital)
    shown = stage.send("show_evaluation", prepared, hospital)
    assert shown.json_body == {"evaluation": None}
    total = stage.send("list_evaluations", prepared, None).json_body["total"]
    assert total == {"count": 0, "average": None, "stars": [0] * 5}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"stars": 0}, "stars"),
        ({"stars": 6}, "stars"),
        ({"stars": "many"}, "stars"),
        ({"words": "好"}, "stars"),
        ({"stars": 5, "words": "好" * 501}, "words"),
        ({"stars": 5, "words": "a\x07"}, "words"),
    ],
)
def test_wrong_fields_are_named(stage: Stage, body: dict[str, object], field: str) -> None:
    hospital = stage.cast["hospital"]
    prepared = replace(stage.prepare("evaluate_reservation", hospital), body=body)
    answer = stage.send("evaluate_reservation", prepared, hospital)
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json_body["fields"]] == [field]
