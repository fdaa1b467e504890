"""What the hospital and the institute have under way: a slip being written, and one at every stage."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.actor import Actor, Origin
from chalicelib.domain.clock import now, today
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import Appointment, Line, LineKey
from chalicelib.domain.reservations.result import Verdict, proposed_validity
from chalicelib.domain.reservations.slip import MOST_LINES, Contact, Slip
from chalicelib.services.reservations import drafts, results, submission, work
from chalicelib.services.reservations.drafts import Wish
from chalicelib.services.reservations.steps import Outcome
from infra.local.demo_ledger import demo_instrument
from infra.local.demo_papers import certificate

CONTACT = Contact(name="赵磊", telephone="0574-65712345", remark="请在上午九点以后来电。")
COUNTER = "丹东街道象山港路500号收样大厅"
#: Instruments by their numbers in the demo ledger; for balances, 4 and 22, nobody is approved.
NOT_SUBMITTED = (15, 18, 22)
PASSED, FAILED, RECEIVED, BROUGHT_IN, ON_SITE, ACCEPTED, NOT_ANSWERED, UNASSIGNED = 2, 3, 6, 8, 9, 12, 14, 4
ANSWERED = (PASSED, FAILED, RECEIVED, BROUGHT_IN, ON_SITE, ACCEPTED)
SUBMITTED = (*ANSWERED, NOT_ANSWERED, UNASSIGNED)


def reserve(hospital: Organisation, user_name: str) -> dict[int, Line]:
    """Save one slip and submit another; its lines by the numbers of their instruments."""
    caller = _caller(hospital, user_name)
    actor = Actor.of(caller, Origin())
    slip = _saved(caller, SUBMITTED, actor)
    submission.submit(caller, slip.id, slip.version, now(), actor=actor)
    _saved(caller, NOT_SUBMITTED, actor)
    return dict(zip(SUBMITTED, lines.of_slip(slip.id, 0, MOST_LINES), strict=True))


def verify(institute: Organisation, user_name: str, reserved: Mapping[int, Line]) -> None:
    """Take each line as far as it is to be, and publish a certificate and a notice of result."""
    actor = Actor.of(_caller(institute, user_name), Origin())
    known = {number: reserved[number] for number in ANSWERED}
    known = _taken(known, work.accept(institute.id, _versions(known.values()), now(), actor=actor))
    for number, appointment in _appointments(known):
        wanted = _versions([known[number]])
        known = _taken(known, work.appoint(institute.id, wanted, appointment, now(), actor=actor))
    wanted = _versions([known[number] for number in (PASSED, FAILED, RECEIVED)])
    known = _taken(known, work.receive(institute.id, wanted, today(), now(), actor=actor))
    for number, verdict in ((PASSED, Verdict.PASSED), (FAILED, Verdict.FAILED)):
        results.publish(institute.id, _finding(known[number], verdict), now(), actor=actor)


def _appointments(known: Mapping[int, Line]) -> Iterator[tuple[int, Appointment]]:
    """One at the institute's counter, one where the instrument stands."""
    tomorrow, later = today() + timedelta(days=1), today() + timedelta(days=3)
    yield BROUGHT_IN, Appointment(day=tomorrow, time="09:30", place=COUNTER, on_site=False)
    yield ON_SITE, Appointment(day=later, time="14:00", place=known[ON_SITE].instrument.place, on_site=True)


def _finding(line: Line, verdict: Verdict) -> Finding:
    passed = verdict is Verdict.PASSED
    day = today()
    return Finding(
        key=line.key,
        version=line.version,
        verdict=verdict,
        verified_on=day,
        valid_until=proposed_validity(day, line.instrument.interval_months) if passed else None,
        certificate_number=f"XSJ{day.year}-{line.number:05}",
        certificate=certificate("检定证书.pdf" if passed else "检定结果通知书.pdf"),
    )


def _saved(caller: Caller, numbers: Iterable[int], actor: Actor) -> Slip:
    picked = tuple(demo_instrument(caller.organisation, number) for number in numbers)
    return drafts.save(caller, Wish(picked, CONTACT), None, now(), actor=actor)


def _versions(known: Iterable[Line]) -> dict[LineKey, int]:
    return {line.key: line.version for line in known}


def _taken(known: Mapping[int, Line], outcomes: Mapping[LineKey, Outcome]) -> dict[int, Line]:
    """The lines as a step left them; what was refused is raised, the seed is to be mended then."""
    after = dict(known)
    for number, line in known.items():
        outcome = outcomes.get(line.key, line)
        if not isinstance(outcome, Line):
            raise outcome
        after[number] = outcome
    return after


def _caller(organisation: Organisation, user_name: str) -> Caller:
    return Caller(
        account_id=organisation.account_id,
        user_name=user_name,
        kind=AccountKind(organisation.kind),
        session_id="",
        organisation_id=organisation.id,
        organisation_kind=organisation.kind,
        review_state=ReviewState.APPROVED,
    )
