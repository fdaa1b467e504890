"""The same request at two sizes of what it looks into."""

from collections.abc import Mapping, Sequence

from chalice.test import Client

from bench.meter import Meter, Usage
from bench.report import Line

TOLERANCE = 0.1


def asked(path: str, token: str, items: int | None) -> Usage:
    """What one request uses, which is to be answered with so many things; without a token a visitor's."""
    from app import app

    headers = {"cookie": f"session={token}"} if token else {}
    with Client(app) as client, Meter() as meter:
        answer = client.http.get(f"/v1{path}", headers=headers)
    assert answer.status_code == 200, answer.body
    assert items is None or len(answer.json_body["items"]) == items
    return meter.used


def compare(
    measured: str, sizes: Sequence[int], few: Usage, many: Usage, wanted: Mapping[str, int], requirement: str
) -> Line:
    """Whether it makes the wanted requests at both sizes, and uses the same capacity."""
    ratio = many.read_units / few.read_units
    requests = ", ".join(f"{count} {name}" for name, count in sorted(many.requests.items()))
    figure = f"{requests}; {few.read_units:g} and {many.read_units:g} RCU ({ratio:.2f} ×)"
    met = dict(few.requests) == dict(many.requests) == wanted and abs(ratio - 1) <= TOLERANCE
    return Line(f"{measured} at {sizes[0]:,} and {sizes[1]:,}", figure, f"{requirement}, ±10 %", met)
