"""Random histories of a whole small world: an organisation, two institutions and an administrator."""

from collections import Counter
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from chalicelib.domain.errors import Conflict
from chalicelib.domain.ledger import status
from chalicelib.domain.reservations.assignment import Assignment, assignment
from chalicelib.domain.reservations.line import Event, LineKey, submitted
from chalicelib.domain.reservations.numbers import reservation_number
from chalicelib.domain.reservations.picking import wrong_pick
from chalicelib.domain.reservations.result import Result
from chalicelib.domain.reservations.slip import SlipState, picks
from chalicelib.domain.reservations.steps import LineState, LineStep, Side, after, allowed
from chalicelib.domain.reservations.submission import begun, claim, done, release
from tests.support.histories import FAILED, INSTITUTIONS, NOWHERE, PASSED, PLACES, TAKEN, UPWARDS, World
from tests.support.instruments import NOW, TODAY
from tests.support.reservations import a_slip

WAITING = {LineState.DRAFT, LineState.UNASSIGNED, LineState.ASSIGNED}
OPEN = WAITING | {LineState.ACCEPTED, LineState.APPOINTED, LineState.RECEIVED}


class Histories(RuleBasedStateMachine):
    """Everybody does what they may, in any order; submissions stop half-way and others come in between."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.seen: dict[LineKey, tuple[Event, ...]] = {}

    # What is done.

    @rule(chosen=st.lists(st.sampled_from(sorted(PLACES)), min_size=1, max_size=6))
    def save(self, chosen: list[str]) -> None:
        """The organisation saves a slip; what is on it may be on other drafts too."""
        wanted = picks(chosen)
        if any(wrong_pick(self.world.instruments[each]) for each in wanted):
            return
        id_ = f"{len(self.world.slips):026}"
        self.world.picked[id_] = wanted
        self.world.slips[id_] = a_slip(id=id_, picked=len(wanted), number=None, submitted_at=None)

    @precondition(lambda self: self.world.among(SlipState.DRAFT))
    @rule(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """The organisation submits a slip, and the first of many transactions is done."""
        slip = data.draw(st.sampled_from(self.world.among(SlipState.DRAFT)))
        self.world.slips[slip.id] = begun(slip, "hospital01", NOW)

    @precondition(lambda self: self.world.among(SlipState.SUBMITTING))
    @rule(data=st.data(), transactions=st.integers(1, 4))
    def go_on(self, data: st.DataObject, transactions: int) -> None:
        """A submission goes some of its way; others come in between."""
        slip = data.draw(st.sampled_from(self.world.among(SlipState.SUBMITTING)))
        for _ in range(transactions):
            self.claim_next(slip.id)

    def claim_next(self, slip_id: str) -> None:
        """The next instrument is claimed; with all of them the slip is submitted, and else it is undone."""
        world, slip = self.world, self.world.slips[slip_id]
        if slip.state is not SlipState.SUBMITTING:
            return
        picked = [world.instruments[each] for each in world.picked[slip.id]]
        left = [each for each in picked if each.reservation != slip.id]
        if not left:
            number = reservation_number("330225", TODAY, len(world.slips))
            world.slips[slip.id] = done(slip, number, NOW)
        elif wrong_pick(left[0]):
            world.undo(slip)
        else:
            world.enter(claim(left[0], slip.id, NOW).after)

    @precondition(lambda self: self.world.ungiven())
    @rule(data=st.data())
    def give(self, data: st.DataObject) -> None:
        """Submitted lines, not always all, go to their institutions or wait for the administrator."""
        ungiven = self.world.ungiven()
        for key in data.draw(st.lists(st.sampled_from(ungiven), min_size=1, unique=True)):
            self.give_one(key)

    def give_one(self, key: LineKey) -> None:
        """Where a line goes is what the assignment says."""
        world = self.world
        found = world.instruments[world.instrument_of(key)]
        open_work = Counter(line.institution for line in world.lines.values() if line.institution)
        to = assignment(UPWARDS[found.details.division], INSTITUTIONS.values(), open_work)
        assert isinstance(to, Assignment) == (found.details.division != NOWHERE)
        line = submitted(world.slips[key.slip], "医院", key.number, found, to, NOW)
        step = LineStep.SUBMIT if line.institution else LineStep.SUBMIT_UNASSIGNED
        world.store(LineState.DRAFT, line, step, Side.ORGANISATION)

    @precondition(lambda self: self.world.lines)
    @rule(data=st.data(), times=st.integers(1, 6), result=st.sampled_from([PASSED, FAILED]))
    def act(self, data: st.DataObject, times: int, result: Result) -> None:
        """Something is done with a line several times, each time by one of those who may."""
        key = data.draw(st.sampled_from(list(self.world.lines)))
        for _ in range(times):
            line = self.world.lines[key]
            offers = [(side, step) for side in Side for step in allowed(line.state, side)]
            if not offers:
                return
            side, step = data.draw(st.sampled_from(offers))
            moved = TAKEN[step](line, data.draw(st.sampled_from(sorted(INSTITUTIONS))), result)
            assert side is not Side.INSTITUTION or moved.institution == line.institution
            self.world.store(line.state, moved, step, side)
            if line.state.is_running and not moved.state.is_running:
                self.world.enter(release(self.world.instruments[line.instrument.id], NOW).after)

    @precondition(lambda self: self.world.lines)
    @rule(data=st.data(), step=st.sampled_from(sorted(TAKEN)))
    def try_in_vain(self, data: st.DataObject, step: LineStep) -> None:
        """What nobody is offered is refused, whatever is sent."""
        line = data.draw(st.sampled_from(list(self.world.lines.values())))
        if any(step in allowed(line.state, side) for side in Side):
            return
        try:
            TAKEN[step](line, min(INSTITUTIONS), PASSED)
        except Conflict:
            return
        raise AssertionError(f"{step} was taken from {line.state}")

    @rule(chosen=st.sampled_from(sorted(PLACES)), step=st.sampled_from(list(status.Step)))
    def change_status(self, chosen: str, step: status.Step) -> None:
        """The organisation changes the status of an instrument that is not reserved."""
        found = self.world.instruments[chosen]
        if step in status.allowed(found.status) and not found.reservation:
            changed = status.after(found.status, step)
            self.world.enter(replace(found, status=changed, version=found.version + 1))

    # What always holds.

    @invariant()
    def an_instrument_is_on_at_most_one_running_slip(self) -> None:
        """And the ledger knows on which."""
        world = self.world
        holders: dict[str, list[str]] = {each: [] for each in PLACES}
        for line in world.lines.values():
            if line.state in OPEN:
                holders[line.instrument.id].append(line.slip)
        for key in world.ungiven():
            holders[world.instrument_of(key)].append(key.slip)
        submitting = {slip.id for slip in world.among(SlipState.SUBMITTING)}
        for each, slips in holders.items():
            reservation = world.instruments[each].reservation
            assert slips == ([] if reservation is None or reservation in submitting else [reservation])

    @invariant()
    def the_state_of_a_slip_follows_its_lines(self) -> None:
        """Its counts say what the lines say, all of them together, and never less than none."""
        for slip in self.world.submitted():
            states = [line.state for line in self.world.lines.values() if line.slip == slip.id]
            states += [LineState.DRAFT] * (slip.picked - len(states))
            assert min(slip.counts.values()) > 0
            assert dict(slip.counts) == Counter(states)
            assert slip.state is _expected(set(states))

    @invariant()
    def no_result_without_reception(self) -> None:
        """And none is lost, nor is a line with nobody but where it waits for that."""
        for line in self.world.lines.values():
            assert line.received_on or not line.result
            assert bool(line.result) == (line.state in (LineState.CERTIFIED, LineState.RETURNED))
            assert line.institution or line.state in (LineState.UNASSIGNED, LineState.CANCELLED)

    @invariant()
    def a_history_only_grows_and_leads_to_where_its_line_stands(self) -> None:
        """Each of its steps may be taken after the one before."""
        for key, line in self.world.lines.items():
            events, state = tuple(self.world.history[key]), LineState.DRAFT
            for event in events:
                state = after(state, event.side, event.step)
                assert state is event.state
            assert (state, len(events)) == (line.state, line.version)
            before = self.seen.get(key, ())
            assert events[: len(before)] == before
            self.seen[key] = events


def _expected(states: set[LineState]) -> SlipState:
    if states & WAITING:
        return SlipState.SUBMITTED
    if states & OPEN:
        return SlipState.ANSWERED
    return SlipState.CANCELLED if states == {LineState.CANCELLED} else SlipState.COMPLETED


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=120, stateful_step_count=80)
