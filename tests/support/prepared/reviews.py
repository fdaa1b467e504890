"""Reviewing organisations, and looking them up."""

from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def list_reviews(scene: Scene) -> Prepared:
    """What waits."""
    return Prepared(shows=scene.cast["newcomer"].organisation)


@prepares
def decide_review(scene: Scene) -> Prepared:
    """What waits is approved."""
    return Prepared(path=_newcomer(scene), body={"decision": "approve"}, version=2)


@prepares
def show_citizen_id(scene: Scene) -> Prepared:
    """Of what waits."""
    return Prepared(path=_newcomer(scene))


@prepares
def search_organisations(scene: Scene) -> Prepared:
    """By a part of the name."""
    return Prepared(query="?words=hospital", shows=scene.cast["hospital"].organisation)


@prepares
def inspect_organisation(scene: Scene) -> Prepared:
    """The hospital."""
    return Prepared(path={"organisation_id": scene.cast["hospital"].organisation})


@prepares
def list_organisation_audit(scene: Scene) -> Prepared:
    """What concerns the hospital."""
    return Prepared(path={"organisation_id": scene.cast["hospital"].organisation})


def _newcomer(scene: Scene) -> dict[str, str]:
    return {"organisation_id": scene.cast["newcomer"].organisation}
