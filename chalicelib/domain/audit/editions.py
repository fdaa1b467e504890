"""What the audit says of editions of the catalogue."""

from chalicelib.domain.audit.entry import Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.editions.comparison import Aspect, Comparison
from chalicelib.domain.editions.edition import Edition


def loaded_edition(edition: Edition) -> Target:
    """A new draft, and how much is in it."""
    return target(edition.id, edition.name, after=_figures(edition))


def discarded_edition(edition: Edition) -> Target:
    """A draft that is gone."""
    return target(edition.id, edition.name, before=_figures(edition))


def published_edition(edition: Edition, former: Edition, comparison: Comparison) -> Target:
    """An edition in place of the former one: how many kinds it adds, removes and changes."""
    gone, new = comparison.count(Aspect.REMOVED), comparison.count(Aspect.ADDED)
    after: dict[str, Value] = {
        "published_edition": edition.name,
        "kinds_added": new,
        "kinds_removed": gone,
        "kinds_changed": len(comparison.kinds) - gone - new,
    }
    return target(edition.id, edition.name, {"published_edition": former.name}, after)


def _figures(edition: Edition) -> dict[str, Value]:
    return {
        "in_force_on": edition.in_force_on.isoformat(),
        "items_counted": edition.items,
        "kinds_counted": edition.kinds,
    }
