"""What only the administration sees."""

from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def list_notice_failures(scene: Scene) -> Prepared:
    """What failed."""
    return Prepared()


@prepares
def list_reminder_runs(scene: Scene) -> Prepared:
    """What was sent."""
    return Prepared()


@prepares
def list_audit(scene: Scene) -> Prepared:
    """What concerns an organisation, with its audit's entries."""
    code = scene.cast["hospital"].organisation
    return Prepared(query=f"?organisation={code}", shows=code)
