"""Evaluations, each beside its slip, and what they add up to."""

import random
from collections.abc import Sequence

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.expressions.operand import Path, Value

from chalicelib.adapters.tables import audit, listings
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.listings import Listed
from chalicelib.adapters.tables.reservations.slips import SLIP, ReservationsMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationState, Opinion
from chalicelib.domain.evaluations.total import ALL_STARS, Total

EVALUATION = "EVALUATION"
TOTAL = "EVALUATIONS"
LIST = "evaluation"
#: Every evaluation adds to one of so many counters, so that they seldom wait for each other.
SHARDS = 4


class EvaluationItem(Item):
    """The one evaluation of a slip."""

    class Meta(ReservationsMeta):
        pass

    slip_number = UnicodeAttribute()
    organisation = UnicodeAttribute()
    organisation_name = UnicodeAttribute()
    division = UnicodeAttribute()
    stars = NumberAttribute()
    words = UnicodeAttribute(null=True)
    state = UnicodeAttribute()
    given_by = UnicodeAttribute()
    given_at = UTCDateTimeAttribute()
    reason = UnicodeAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    version = NumberAttribute()


class TotalItem(Item):
    """A part of the counts: how many evaluations gave one star, and so on."""

    class Meta(ReservationsMeta):
        pass

    stars_1 = NumberAttribute(default=0)
    stars_2 = NumberAttribute(default=0)
    stars_3 = NumberAttribute(default=0)
    stars_4 = NumberAttribute(default=0)
    stars_5 = NumberAttribute(default=0)


def get(slip: str) -> Evaluation | None:
    """The evaluation of a slip, as last written."""
    return next(iter(of_slips([slip])), None)


def of_slips(ids: Sequence[str]) -> list[Evaluation]:
    """Those of the evaluations of at most 100 slips that there are, in their order; one request."""
    items = fetch([EvaluationItem(SLIP + each, EVALUATION) for each in ids])
    found = {each.slip: each for each in map(_evaluation, items)}
    return [found[each] for each in ids if each in found]


def total() -> Total:
    """The counts of all evaluations; one Query of at most SHARDS items."""
    shards = list(TotalItem.query(TOTAL))
    return Total(
        {stars: sum(int(getattr(each, _count(stars)) or 0) for each in shards) for stars in ALL_STARS}
    )


def give(evaluation: Evaluation, entry: Entry) -> bool:
    """Store the one evaluation of a slip and count its stars; False where there is one already."""
    writing: Transaction[None] = Transaction()
    item = _item(evaluation)
    writing.put(None, item, EvaluationItem.pk.does_not_exist())
    shard = random.randrange(SHARDS)  # noqa: S311 - spreads load, keeps no secret
    adding = Path(_count(evaluation.opinion.stars)).add(Value(1))
    writing.update(None, TotalItem(TOTAL, f"SUM#{shard}"), [adding])
    listings.move(writing, None, None, _listed(evaluation))
    audit.stage(writing, None, entry)
    return not writing.commit()


def decide(before: Evaluation, after: Evaluation, entry: Entry) -> bool:
    """Store what was decided on its words; False where it was overtaken."""
    writing: Transaction[None] = Transaction()
    writing.put(None, _item(after), EvaluationItem.version == before.version)
    listings.move(writing, None, _listed(before), _listed(after))
    audit.stage(writing, None, entry)
    return not writing.commit()


def _count(stars: int) -> str:
    return f"stars_{stars}"


def _listed(evaluation: Evaluation) -> Listed | None:
    if evaluation.state is EvaluationState.STARS_ONLY:
        return None
    return Listed(
        list=LIST,
        state=evaluation.state,
        division=evaluation.division,
        at=evaluation.given_at,
        id=evaluation.slip,
        name=evaluation.organisation_name,
    )


def _item(evaluation: Evaluation) -> EvaluationItem:
    return EvaluationItem(
        SLIP + evaluation.slip,
        EVALUATION,
        slip_number=evaluation.slip_number,
        organisation=evaluation.organisation,
        organisation_name=evaluation.organisation_name,
        division=evaluation.division,
        stars=evaluation.opinion.stars,
        words=evaluation.opinion.words or None,
        state=evaluation.state,
        given_by=evaluation.given_by,
        given_at=evaluation.given_at,
        reason=evaluation.reason or None,
        decided_at=evaluation.decided_at,
        version=evaluation.version,
    )


def _evaluation(item: Item) -> Evaluation:
    if not isinstance(item, EvaluationItem):
        raise TypeError("no evaluation")
    return Evaluation(
        slip=item.pk.removeprefix(SLIP),
        slip_number=item.slip_number,
        organisation=item.organisation,
        organisation_name=item.organisation_name,
        division=item.division,
        opinion=Opinion(int(item.stars), item.words or ""),
        state=EvaluationState(item.state),
        given_by=item.given_by,
        given_at=item.given_at,
        reason=item.reason or "",
        decided_at=item.decided_at,
        version=int(item.version),
    )
