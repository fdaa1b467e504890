"""The template as it is packaged, with what tests ask of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Resource = dict[str, Any]


class Template:
    """What `make package` puts into build/sam.json."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text()
        self.document: Resource = json.loads(self.text)
        self.resources: dict[str, Resource] = self.document["Resources"]

    def of_type(self, kind: str) -> dict[str, Resource]:
        """The properties of all resources of a type, by logical id."""
        return {
            name: each.get("Properties", {})
            for name, each in self.resources.items()
            if each["Type"] == f"AWS::{kind}"
        }

    def statements(self) -> Iterator[tuple[str, Resource]]:
        """Every statement of every role, with the role's logical id; conditional ones as if they held."""
        for name, role in self.of_type("IAM::Role").items():
            for policy in role["Policies"]:
                for statement in policy["PolicyDocument"]["Statement"]:
                    yield name, statement.get("Fn::If", [None, statement])[1]


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text in a document, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, path)
    elif isinstance(value, str):
        yield path, value
