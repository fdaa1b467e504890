"""`python -m infra.reference`: writes the reference data and the downloads that the site serves.

The site and the workers read the same catalogue and the same divisions, and the same run of this command
writes the same bytes.
"""

import json
from pathlib import Path
from typing import Any

from chalicelib.adapters.workbooks.reference_books import write_catalogue, write_divisions
from chalicelib.adapters.workbooks.reproducible import strip_time
from chalicelib.adapters.workbooks.roster_template import write_roster_template
from chalicelib.adapters.workbooks.template import write_template
from chalicelib.domain.reference.catalogue import Catalogue, catalogue
from chalicelib.domain.reference.divisions import Divisions, divisions

PUBLIC = Path(__file__).resolve().parent.parent / "static-site" / "public"


def write_all(public: Path = PUBLIC) -> None:
    """Write `reference/*.json` and `downloads/*.xlsx` into the site's public folder."""
    reference, downloads = public / "reference", public / "downloads"
    for folder in (reference, downloads):
        folder.mkdir(parents=True, exist_ok=True)
    _write_json(reference / "catalogue.json", catalogue_document(catalogue()))
    _write_json(reference / "divisions.json", divisions_document(divisions()))
    write_template(downloads / "强制检定器具信息导入模板.xlsx", catalogue(), divisions())
    write_roster_template(downloads / "账号导入模板.xlsx", divisions())
    write_divisions(downloads / "行政区划信息.xlsx", divisions())
    write_catalogue(downloads / "强检器具目录.xlsx", catalogue())
    for workbook in downloads.glob("*.xlsx"):
        strip_time(workbook)


def catalogue_document(known: Catalogue) -> dict[str, Any]:
    """The items that may be chosen, with their kinds."""
    return {
        "edition": known.edition,
        "items": [
            {
                "item": item,
                "kinds": [
                    {"kind": kind.name, "method": kind.method, "periodic": kind.periodic} for kind in kinds
                ],
            }
            for item, kinds in known.items.items()
        ],
    }


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
