"""Every route of the API, called as every kind of caller, does what the table says.

`-`: 401 to a visitor, 403 to everybody else. `own`: done for the owner; somebody else is told 404 where the
path names the thing, and otherwise neither sees it nor changes anything that is the owner's. `div`: done
inside the division; outside as for somebody else. `all`: done.
"""

import pytest
from chalice.test import HTTPResponse

from chalicelib.domain.accounts.access import RULES, Needs, Reach
from chalicelib.domain.accounts.caller import Party
from tests.access.cases import WAITING, Case, before_the_approval, of_the_table
from tests.support.play import OPERATIONS
from tests.support.prepared.registry import PREPARED, Prepared
from tests.support.stage import Stage, stage

__all__ = ["stage"]


def test_every_route_is_in_the_table_and_prepared() -> None:
    assert OPERATIONS.keys() == RULES.keys() == PREPARED.keys()


@pytest.mark.parametrize("case", list(of_the_table()), ids=str)
def test_the_route_does_what_the_table_says(stage: Stage, case: Case) -> None:
    owner = case.owner(stage.cast, stage.doer(case.operation))
    prepared = stage.prepare(case.operation, owner)
    before = stage.belongings(owner)
    answer = stage.send(case.operation, prepared, case.caller(stage.cast), bearer=case.bearer(stage.cast))
    if case.reach is Reach.NONE:
        _is_refused(answer, case.party)
        assert stage.belongings(owner) == before
    elif case.others:
        _is_kept_from(answer, prepared)
        assert stage.belongings(owner) == before
    else:
        _is_done(answer, prepared, case.party)


@pytest.mark.parametrize("case", list(before_the_approval()), ids=str)
def test_nothing_is_open_before_the_approval_that_needs_it(stage: Stage, case: Case) -> None:
    prepared = stage.prepare(case.operation, stage.cast["hospital"])
    waiting = stage.cast[WAITING[case.party]]
    bearer = waiting.bearer if case.party is Party.ENTERPRISE_API else ""
    _has_code(stage.send(case.operation, prepared, waiting, bearer=bearer), 403, "not_approved")


@pytest.mark.parametrize("operation", [each for each, rule in RULES.items() if not rule.is_public])
def test_a_first_password_opens_nothing_that_needs_a_settled_account(stage: Stage, operation: str) -> None:
    beginner = stage.cast["beginner"]
    is_open = RULES[operation].needs is Needs.SESSION
    prepared = stage.prepare(operation, beginner if is_open else stage.doer(operation))
    answer = stage.send(operation, prepared, beginner)
    if is_open:
        _is_done(answer, prepared, Party.EXPERT)
    else:
        _has_code(answer, 403, "password_must_change")


@pytest.mark.parametrize(
    "operation", [each for each, rule in RULES.items() if rule.reach[Party.ENTERPRISE_API] is not Reach.NONE]
)
def test_a_token_that_may_only_read_changes_nothing(stage: Stage, operation: str) -> None:
    hospital = stage.cast["hospital"]
    prepared = stage.prepare(operation, hospital)
    answer = stage.send(operation, prepared, None, bearer=hospital.reading_bearer)
    if OPERATIONS[operation].reads or RULES[operation].is_public:
        _is_done(answer, prepared, Party.ENTERPRISE_API)
    else:
        _has_code(answer, 403, "token_read_only")


def _is_done(answer: HTTPResponse, prepared: Prepared, party: Party) -> None:
    if party in prepared.useless:
        assert answer.status_code == prepared.useless[party], answer.body
        return
    assert 200 <= answer.status_code < 300, answer.body
    assert prepared.shows in answer.body.decode()


def _is_refused(answer: HTTPResponse, party: Party) -> None:
    if party is Party.VISITOR:
        _has_code(answer, 401, "not_signed_in")
    else:
        assert answer.status_code == 403, answer.body
        assert answer.json_body["code"] in ("forbidden", "not_associated")


def _is_kept_from(answer: HTTPResponse, prepared: Prepared) -> None:
    if prepared.path:
        assert answer.status_code == prepared.unknown, answer.body
    assert answer.status_code < 500
    assert not prepared.shows or prepared.shows not in answer.body.decode()


def _has_code(answer: HTTPResponse, status: int, code: str) -> None:
    assert (answer.status_code, answer.json_body["code"]) == (status, code)
