"""Keys by which each day's appointments are found without reading anything else."""

import zlib
from datetime import date

from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.steps import LineState

#: Spreads writes over partitions; a change needs every entry written again.
SHARDS = 4


def appointed_day(line: Line) -> str | None:
    """The partition of a line whose appointment is still to be kept; None where there is none."""
    if line.state is not LineState.APPOINTED or line.appointment is None:
        return None
    return _partition(line.appointment.day, zlib.crc32(line.slip.encode()) % SHARDS)


def partitions(day: date) -> list[str]:
    """What to read to find every line that is appointed for a day."""
    return [_partition(day, shard) for shard in range(SHARDS)]


def _partition(day: date, shard: int) -> str:
    return f"{day.isoformat()}#{shard}"
