"""The page on access says what the code does."""

from chalicelib.domain.accounts.access import RULES
from infra.access import COLUMNS, TARGET, rendered


def test_the_committed_page_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == rendered(), "run `python -m infra.access`"


def test_every_operation_and_every_column_is_in_it() -> None:
    page = rendered()
    assert not [name for name in RULES if page.count(f"| `{name}` |") != 1]
    assert all(COLUMNS.keys() == rule.reach.keys() for rule in RULES.values())
