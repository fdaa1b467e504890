"""A small world of slips for random histories: what there is in it, and how something new enters it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations import line as lines
from chalicelib.domain.reservations.assignment import Candidate
from chalicelib.domain.reservations.line import Appointment, Event, Line, LineKey
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.slip import Slip, SlipState, counts_after
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from chalicelib.domain.reservations.submission import release, taken_back, undone
from tests.support.instruments import NOW, TODAY, details, instrument
from tests.support.reservations import CITY_INSTITUTE, COUNTY_INSTITUTE

#: Where each instrument stands: in the county, elsewhere in its city, or where nobody is authorised.
PLACES = {"a": "330225", "b": "330225", "c": "330203", "d": "330203", "e": "110101"}
NOWHERE = "110101"
UPWARDS = {
    "330225": ("330225", "330200", "330000"),
    "330203": ("330203", "330200", "330000"),
    NOWHERE: (NOWHERE, "110100", "110000"),
}
INSTITUTIONS = {
    COUNTY_INSTITUTE: Candidate(COUNTY_INSTITUTE, "县所", frozenset({"330225"})),
    CITY_INSTITUTE: Candidate(CITY_INSTITUTE, "市院", frozenset({"330200"})),
}
THERE = Appointment(day=TODAY + timedelta(days=7), time="09:00", place="一楼", on_site=False)
PASSED = Result(
    verdict=Verdict.PASSED,
    verified_on=TODAY,
    valid_until=TODAY + timedelta(days=182),
    certificate_number="ZS-1",
)
FAILED = replace(PASSED, verdict=Verdict.FAILED, valid_until=None)

#: What each step makes of a line; an administrator's is given an institution, a published one a result.
TAKEN: dict[LineStep, Callable[[Line, str, Result], Line]] = {
    LineStep.ASSIGN: lambda line, to, _: lines.assigned(line, to, INSTITUTIONS[to].name, NOW),
    LineStep.ACCEPT: lambda line, *_: lines.accepted(line, NOW),
    LineStep.REFUSE: lambda line, *_: lines.refused(line, "设备检修", NOW),
    LineStep.APPOINT: lambda line, *_: lines.appointed(line, THERE, NOW),
    LineStep.RECEIVE: lambda line, *_: lines.received(line, TODAY, NOW),
    LineStep.PUBLISH: lambda line, _, result: lines.certified(line, result, NOW),
    LineStep.CORRECT: lambda line, _, result: lines.corrected(line, result, "笔误", NOW),
    LineStep.HAND_BACK: lambda line, *_: lines.handed_back(line, NOW),
    LineStep.CANCEL: lambda line, *_: lines.cancelled(line, "不用了", NOW),
}


class World:
    """Instruments, slips, lines and their histories, as tables would hold them."""

    def __init__(self) -> None:
        self.instruments = {
            each: instrument(id=each, details=details(division=where)) for each, where in PLACES.items()
        }
        self.slips: dict[str, Slip] = {}
        self.picked: dict[str, tuple[str, ...]] = {}
        self.lines: dict[LineKey, Line] = {}
        self.history: dict[LineKey, list[Event]] = {}

    def among(self, state: SlipState) -> list[Slip]:
        """The slips in a state."""
        return [slip for slip in self.slips.values() if slip.state is state]

    def submitted(self) -> list[Slip]:
        """The slips that are past their submission."""
        return [slip for slip in self.slips.values() if slip.submitted_at]

    def ungiven(self) -> list[LineKey]:
        """What was submitted and is not with its institution yet."""
        keys = [LineKey(slip.id, number + 1) for slip in self.submitted() for number in range(slip.picked)]
        return [key for key in keys if key not in self.lines]

    def instrument_of(self, key: LineKey) -> str:
        """The instrument that is to stand on a line."""
        return self.picked[key.slip][key.number - 1]

    def enter(self, instrument: Instrument | None) -> None:
        """Store an instrument of the ledger."""
        assert instrument
        assert instrument.version == self.instruments[instrument.id].version + 1
        self.instruments[instrument.id] = instrument

    def undo(self, slip: Slip) -> None:
        """Let go what a submission had claimed, and leave the slip to be edited."""
        stopped = taken_back(slip, NOW)
        for each in self.picked[slip.id]:
            if self.instruments[each].reservation == slip.id:
                self.enter(release(self.instruments[each], NOW).after)
        self.slips[slip.id] = undone(stopped, NOW)

    def store(self, before: LineState, line: Line, step: LineStep, side: Side) -> None:
        """Store a line that has taken a step, with its history and the counts of its slip."""
        slip = self.slips[line.slip]
        self.slips[line.slip] = replace(slip, counts=counts_after(slip.counts, before, line.state))
        self.lines[line.key] = line
        event = Event(step=step, side=side, state=line.state, who="somebody", at=NOW)
        self.history.setdefault(line.key, []).append(event)
