"""What anybody may read of finished business."""

from chalicelib.domain.clock import now
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.public_notices import a_notice, publish


@prepares
def list_public_notices(scene: Scene) -> Prepared:
    """One that was just finished."""
    publish(a_notice(at=now()))
    return Prepared(query="?matter=reservation", shows=a_notice().number)
