"""Taking a step with many lines at once: each as far as it goes, and what became of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.reservations import lines, moves
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.reservations import changed_line
from chalicelib.domain.errors import NotFound, Refusal, Stale
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.line import Event, Line, LineKey
from chalicelib.domain.reservations.move import Move
from chalicelib.domain.reservations.steps import LineStep, Side

Outcome = Line | Refusal
Versions = Mapping[LineKey, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Doing:
    """A step, who takes it, and what it makes of a line and of its instrument.

    `may_see` says whose lines these are; others are not found. `enter` is given the line as it will be;
    without it, or where it gives nothing, the ledger stays as it is. The remark for the history is the same
    for all, unless `remark_of` gives each line its own.
    """

    step: LineStep
    side: Side
    action: Action
    actor: Actor
    at: datetime
    may_see: Callable[[Line], bool]
    take: Callable[[Line], Line]
    enter: Callable[[Instrument, Line], Change | None] | None = None
    remark: str = ""
    remark_of: Callable[[Line], str] | None = None

    def event(self, after: Line) -> Event:
        """The step for the history of the line."""
        return Event(
            step=self.step,
            side=self.side,
            state=after.state,
            who=self.actor.user_name,
            at=self.at,
            remark=self.remark_of(after) if self.remark_of else self.remark,
        )


def take_step(
    doing: Doing, versions: Versions, foretell: Callable[[Sequence[Line]], None] | None = None
) -> dict[LineKey, Outcome]:
    """What became of each line; what cannot be done to one of them does not stop the others.

    `foretell` is given the lines as they will be unless they are overtaken, before the first is written.
    """
    known = {line.key: line for line in lines.by_keys(list(versions))}
    outcomes: dict[LineKey, Outcome] = {}
    taken: list[tuple[Line, Line]] = []
    for key, version in versions.items():
        try:
            before, after = _taken(doing, known.get(key), version)
        except Refusal as declined:
            outcomes[key] = declined
        else:
            taken.append((before, after))
            outcomes[key] = after
    wanted = _moves(doing, taken)
    if foretell:
        foretell([after for _, after in taken])
    for move in _store(doing, wanted):
        outcomes[move.after.key] = _outcome(move)
    return outcomes


def _taken(doing: Doing, line: Line | None, version: int) -> tuple[Line, Line]:
    if line is None or not doing.may_see(line):
        raise NotFound("not_found")
    if line.version != version:
        raise Stale
    return line, doing.take(line)


def _moves(doing: Doing, taken: Sequence[tuple[Line, Line]]) -> list[Move]:
    if doing.enter is None:
        return [Move(before, after, doing.event(after)) for before, after in taken]
    known = _instruments(after for _, after in taken)
    return [
        Move(before, after, doing.event(after), doing.enter(known[after.instrument.id], after))
        for before, after in taken
    ]


def _instruments(reserved: Iterable[Line]) -> dict[str, Instrument]:
    """The instruments of lines, a hundred a request for each organisation."""
    ids: dict[str, list[str]] = {}
    for line in reserved:
        ids.setdefault(line.organisation, []).append(line.instrument.id)
    found = (each for owner, theirs in ids.items() for each in instruments.by_ids(owner, theirs))
    return {each.id: each for each in found}


def _store(doing: Doing, wanted: Sequence[Move]) -> list[Move]:
    """Write moves, pack by pack; those that were overtaken."""
    overtaken: list[Move] = []
    # An entry of the audit concerns one organisation.
    ordered = sorted(wanted, key=_owner)
    for pack in (pack for _, theirs in groupby(ordered, _owner) for pack in moves.packs(list(theirs))):
        left = pack
        while left:
            targets = [changed_line(move.before, move.after) for move in left]
            entry = entry_of(doing.action, doing.actor, doing.at, *targets, organisation=_owner(left[0]))
            lost = moves.store(left, entry, doing.at)
            if not lost:
                break
            overtaken += lost
            left = [move for move in left if move not in lost]
    return overtaken


def _outcome(overtaken: Move) -> Outcome:
    """The line, if it stands there as it was to be: written, its answer lost, and tried again."""
    now = lines.by_keys([overtaken.after.key])
    return overtaken.after if now == [overtaken.after] else Stale()


def _owner(move: Move) -> str:
    return move.after.organisation
