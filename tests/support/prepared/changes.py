"""Changes that pass a review, from both sides."""

from typing import Any

from tests.support.people import CITIZEN_ID
from tests.support.prepared.registry import Prepared, Scene, prepares

NEW_NAME = {"name": "象山县人民医院"}
NEW_REPRESENTATIVE = {"legal_representative": "李四", "legal_representative_id": CITIZEN_ID}
NEW_PERSON = {"name": "张维"}


@prepares
def show_organisation_change(scene: Scene) -> Prepared:
    """None yet."""
    return Prepared(shows=scene.owner.organisation)


@prepares
def ask_organisation_change(scene: Scene) -> Prepared:
    """Another name."""
    return Prepared(body=NEW_NAME)


@prepares
def withdraw_organisation_change(scene: Scene) -> Prepared:
    """What was asked for."""
    asked = scene.as_owner().call("POST", "/organisation/change", NEW_NAME).json_body
    return Prepared(version=asked["version"])


@prepares
def show_individual_change(scene: Scene) -> Prepared:
    """None yet."""
    return Prepared(shows=scene.owner.account.id)


@prepares
def ask_individual_change(scene: Scene) -> Prepared:
    """Another name."""
    return Prepared(body=NEW_PERSON)


@prepares
def withdraw_individual_change(scene: Scene) -> Prepared:
    """What was asked for."""
    asked = scene.as_owner().call("POST", "/individual/change", NEW_PERSON).json_body
    return Prepared(version=asked["version"])


@prepares
def list_changes(scene: Scene) -> Prepared:
    """What the hospital asks for."""
    return Prepared(shows=_asked(scene, NEW_NAME)["owner"])


@prepares
def decide_change(scene: Scene) -> Prepared:
    """What the hospital asks for."""
    asked = _asked(scene, NEW_NAME)
    return Prepared(path={"owner": asked["owner"]}, body={"decision": "approve"}, version=asked["version"])


@prepares
def show_changed_id(scene: Scene) -> Prepared:
    """The ID that the hospital's new representative is to have."""
    return Prepared(path={"owner": _asked(scene, NEW_REPRESENTATIVE)["owner"]})


def _asked(scene: Scene, change: dict[str, str]) -> dict[str, Any]:
    api = scene.as_(scene.cast["hospital"])
    asked: dict[str, Any] = api.call("POST", "/organisation/change", change).json_body
    return asked
