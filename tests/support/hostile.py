"""What people and machines may put into a field."""

from typing import Any

from tests.support.api import Api

HOSTILE: dict[str, Any] = {
    "blank": "",
    "blanks": " \u3000 ",
    "too long": "x" * 5000,
    "number": 5,
    "list": ["x"],
    "object": {"x": "y"},
    "nothing": None,
    "emoji": "某某😀",
    "right to left": "某某\u202e公司",
    "control": "某\u0000某",
    "zero width": "某\u200b某",
    "sql": "' OR 1=1; DROP TABLE accounts --",
    "script": "<script>alert(1)</script>",
    "template": "{{constructor.constructor('x')()}} ${7*7}",
}


def refused_fields(api: Api, method: str, path: str, form: dict[str, Any]) -> set[str]:
    """Send a form that cannot pass; the fields that are named, each with a message."""
    answer = api.call(method, path, form, if_match='"1"')
    assert answer.status_code == 422, (form, answer.body)
    assert all(each["message"] for each in answer.json_body["fields"])
    return {each["field"] for each in answer.json_body["fields"]}
