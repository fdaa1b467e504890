"""Experts and further administrators by workbook."""

from pathlib import Path

import pytest

from chalicelib.adapters.tables import accounts
from chalicelib.adapters.tables import rosters as table
from chalicelib.adapters.tables.accounts import AccountItem
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.roster import Roster, RosterLineState
from chalicelib.domain.accounts.roster_columns import LARGEST_FILE, MOST_ROWS
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, Origin
from chalicelib.domain.errors import Conflict, Malformed, NotFound, Refusal
from chalicelib.services.accounts import rosters
from chalicelib.services.accounts.administrators import create_administrator
from chalicelib.services.accounts.sessions import log_in
from tests.support.audit import OPERATOR, VISITOR, entries
from tests.support.people import MOBILE, PASSWORD
from tests.support.rosters import EXPERT, NATIONAL, REGIONAL, Row, roster_workbook
from tests.support.sms import SmsOutbox

pytestmark = pytest.mark.usefixtures("aws")


@pytest.fixture
def caller(aws: object) -> Caller:
    """The administrator who imports."""
    made = create_administrator("reviewer01", PASSWORD, MOBILE, actor=OPERATOR)
    return Caller(account_id=made.id, user_name=made.user_name, kind=made.kind, session_id="s")


def actor(caller: Caller) -> Actor:
    """The same for the audit."""
    return Actor.of(caller, Origin())


def uploaded(caller: Caller, *rows: Row, key: str | None = None) -> Roster:
    """A roster of these rows."""
    return rosters.upload(caller, "名单.xlsx", roster_workbook(*rows), key, actor(caller))


def created(caller: Caller, *rows: Row) -> Roster:
    """The same, its accounts made."""
    return rosters.create_next(uploaded(caller, *rows).id, actor(caller))


def named(user_name: str) -> Account:
    """An account that is there."""
    account = accounts.by_user_name(user_name)
    assert account
    return account


def test_a_person_gets_the_first_password_and_nobody_else(caller: Caller, sms_outbox: SmsOutbox) -> None:
    roster = created(caller, EXPERT)
    assert [(line.state, line.told, line.wanted) for line in roster.lines] == [
        (RosterLineState.CREATED, True, None)
    ]
    ((to, text),) = sms_outbox.sent
    assert to == "13800000101"
    password = text.partition("初始密码")[2].partition("，")[0]
    login = log_in(AccountKind.EXPERT, "expert01", password, actor=VISITOR)
    assert login.standing.caller.must_change_password
    account = named("expert01")
    assert (account.person_name, account.email) == ("王建国", "wang@example.cn")
    (entry,) = [each for each in entries(f"ACCOUNT#{account.id}") if each.action is Action.EXPERT_CREATED]
    assert entry.actor.user_name == "reviewer01"
    assert password not in str(entry)


def test_an_administrator_of_a_division_is_one(caller: Caller, sms_outbox: SmsOutbox) -> None:
    created(caller, REGIONAL)
    password = sms_outbox.sent[0][1].partition("初始密码")[2].partition("，")[0]
    login = log_in(AccountKind.ADMINISTRATOR, "regional01", password, actor=VISITOR)
    assert login.standing.caller.division == "330225"


def test_wrong_rows_are_told_and_good_ones_created(caller: Caller, sms_outbox: SmsOutbox) -> None:
    wrong = ("专家", "expert02", "王小明", "123", "", "")
    taken = ("专家", "REVIEWER01", "王小明", "13800000109", "", "")
    roster = created(caller, EXPERT, wrong, taken, REGIONAL)
    assert [line.state for line in roster.lines] == [
        RosterLineState.CREATED,
        RosterLineState.REFUSED,
        RosterLineState.REFUSED,
        RosterLineState.CREATED,
    ]
    codes = [error.code for line in roster.lines for error in line.errors]
    assert codes == ["mobile_form", "user_name_taken"]
    assert len(sms_outbox.sent) == 2


def test_a_name_that_is_taken_meanwhile_is_refused(caller: Caller, sms_outbox: SmsOutbox) -> None:
    waiting = uploaded(caller, EXPERT)
    create_administrator("Expert01", PASSWORD, MOBILE, actor=OPERATOR)
    roster = rosters.create_next(waiting.id, actor(caller))
    assert [error.code for error in roster.lines[0].errors] == ["user_name_taken"]
    assert not sms_outbox.sent


@pytest.mark.usefixtures("sms_outbox")
def test_what_a_row_said_is_not_kept(caller: Caller) -> None:
    roster = created(caller, EXPERT)
    kept = [item.to_simple_dict() for item in table.LineItem.query(f"ROSTER#{roster.id}")]
    assert "13800000101" not in str(kept)
    assert "王建国" not in str(kept)


def test_the_same_work_twice_makes_one_account(caller: Caller, sms_outbox: SmsOutbox) -> None:
    waiting = uploaded(caller, EXPERT)
    (line,) = waiting.lines
    assert line.wanted
    rosters.create_next(waiting.id, actor(caller))
    before = named("expert01").password_hash
    # As a second delivery would, that read the row before the first was through.
    rosters._make(waiting.id, line, line.wanted, actor(caller))
    rosters.create_next(waiting.id, actor(caller))
    assert named("expert01").password_hash == before
    assert len(sms_outbox.sent) == 1
    assert [line.state for line in rosters.roster(waiting.id).lines] == [RosterLineState.CREATED]


def test_an_sms_that_is_not_taken_is_told(caller: Caller, sms_outbox: SmsOutbox) -> None:
    sms_outbox.broken = True
    (line,) = created(caller, EXPERT).lines
    assert (line.state, line.told) == (RosterLineState.CREATED, False)


def test_many_are_made_a_few_at_a_time(caller: Caller, sms_outbox: SmsOutbox) -> None:
    rows = [("专家", f"expert{number:02d}", "王建国", "13800000101", "", "") for number in range(12)]
    roster = created(caller, *rows)
    assert len(roster.waiting) == 2
    assert not rosters.create_next(roster.id, actor(caller)).waiting
    assert len(sms_outbox.sent) == 12


def test_a_repeated_upload_is_known_again(caller: Caller) -> None:
    first = uploaded(caller, EXPERT, key="k1")
    assert uploaded(caller, EXPERT, key="k1").id == first.id
    with pytest.raises(Conflict, match="key_reused"):
        rosters.upload(caller, "other.xlsx", roster_workbook(EXPERT), "k1", actor(caller))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"not a workbook", "not_a_workbook"),
        (bytes(LARGEST_FILE + 1), "workbook_too_big"),
        (roster_workbook(), "workbook_empty"),
        (roster_workbook(*[EXPERT] * (MOST_ROWS + 1)), "too_many_accounts"),
    ],
)
def test_what_is_no_roster_is_refused(caller: Caller, content: bytes, code: str) -> None:
    with pytest.raises(Malformed) as caught:
        rosters.upload(caller, "x.xlsx", content, None, actor(caller))
    refusal: Refusal = caught.value
    assert refusal.code == code


def test_a_ledger_is_no_roster(caller: Caller) -> None:
    workbook = Path("tests/samples/hospital-ledger-messy.xlsx").read_bytes()
    with pytest.raises(Malformed, match="headings_missing"):
        rosters.upload(caller, "x.xlsx", workbook, None, actor(caller))


@pytest.mark.parametrize("roster_id", ["x", "01K0000000000000000000000A"])
def test_an_unknown_roster_is_not_found(roster_id: str) -> None:
    with pytest.raises(NotFound):
        rosters.roster(roster_id)


@pytest.mark.usefixtures("sms_outbox")
def test_a_national_administrator_counts_as_one(caller: Caller) -> None:
    created(caller, NATIONAL)
    assert {item.kind for item in AccountItem.by_name.query("administrator")} == {"administrator"}
    assert named("national02").is_national
