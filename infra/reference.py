"""`python -m infra.reference`: writes the divisions, which the site serves, for pickers and as a workbook.

The site and the workers read the same divisions, and the same run of this command writes the same bytes.
The catalogue comes from the API: administrators publish other editions.
"""

import json
from pathlib import Path
from typing import Any

from chalicelib.adapters.workbooks.reference_books import write_divisions
from chalicelib.adapters.workbooks.reproducible import strip_time
from chalicelib.adapters.workbooks.roster_template import write_roster_template
from chalicelib.domain.reference.divisions import Divisions, divisions

PUBLIC = Path(__file__).resolve().parent.parent / "static-site" / "public"


def write_all(public: Path = PUBLIC) -> None:
    """Write `reference/*.json` and `downloads/*.xlsx` into the site's public folder."""
    reference, downloads = public / "reference", public / "downloads"
    for folder in (reference, downloads):
        folder.mkdir(parents=True, exist_ok=True)
    _write_json(reference / "divisions.json", divisions_document(divisions()))
    write_roster_template(downloads / "账号导入模板.xlsx", divisions())
    write_divisions(downloads / "行政区划信息.xlsx", divisions())
    for workbook in downloads.glob("*.xlsx"):
        strip_time(workbook)


def divisions_document(known: Divisions) -> dict[str, Any]:
    """`current` is what leads to a county, as code, name and parent; `former` only what old records name."""
    offered = {leaf.code for leaf in known.leaves}
    for leaf in known.leaves:
        offered |= {known.by_code[code].parent for code in (leaf.code, leaf.parent) if code}
    everything = known.by_code.values()
    return {
        "current": [[each.code, each.name, each.parent] for each in everything if each.code in offered],
        "former": [[each.code, each.full_name] for each in everything if each.code not in offered],
    }


def _write_json(path: Path, document: dict[str, Any]) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    write_all()
