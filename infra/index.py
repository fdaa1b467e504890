"""Makes chalicelib/handlers/index.py, which route is answered where; written by `python -m infra.openapi`."""

from pathlib import Path

from chalicelib.handlers import load_all
from chalicelib.handlers.api.endpoint import ENDPOINTS, Endpoint

TARGET = Path(__file__).parent.parent / "chalicelib" / "handlers" / "index.py"

HEAD = '''"""The operation and the module of each route; made by `python -m infra.openapi`, do not edit."""

INDEX = (
'''


def rendered() -> str:
    """The module as it is committed."""
    load_all()
    rows = sorted(map(_row, ENDPOINTS))
    return HEAD + "".join(f"    ({', '.join(map(_quoted, row))}),\n" for row in rows) + ")\n"


def _row(endpoint: Endpoint) -> tuple[str, ...]:
    module = endpoint.route.__module__.rpartition(".")[2]
    return module, endpoint.route.__name__, endpoint.method, endpoint.path


def _quoted(text: str) -> str:
    return f'"{text}"'
