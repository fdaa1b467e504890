"""Experts and further administrators get accounts by workbook (requirement A1; decision 0021)."""

from datetime import timedelta

from chalicelib.adapters import passwords
from chalicelib.adapters.config import config
from chalicelib.adapters.sms import sms
from chalicelib.adapters.tables import rosters
from chalicelib.adapters.tables.rosters import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.accounts import sms_words
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.first_password import new_first_password
from chalicelib.domain.accounts.roster import Line, NewAccount, Roster, refused
from chalicelib.domain.accounts.roster_checks import check_rows
from chalicelib.domain.accounts.roster_columns import LARGEST_FILE, LAYOUT, MOST_ROWS
from chalicelib.domain.accounts.user_name import folded
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, entry_of, target
from chalicelib.domain.errors import Conflict, FieldError, Malformed, NotFound
from chalicelib.domain.ids import derived_id, is_id, new_id
from chalicelib.domain.notices.ports import SendError
from chalicelib.domain.reference.divisions import divisions

#: Accounts made in one request, and when it begins no further one: a slow SMS carrier must not hold it.
AT_ONCE = 10
LONGEST = timedelta(seconds=10)

CREATED = {
    AccountKind.EXPERT: Action.EXPERT_CREATED,
    AccountKind.ADMINISTRATOR: Action.ADMINISTRATOR_CREATED,
}


def upload(caller: Caller, file_name: str, content: bytes, key: str | None, actor: Actor) -> Roster:
    """Check a workbook and keep its rows, not the file; Malformed where it cannot be read."""
    now = clock.now()
    roster = Roster(
        id=derived_id("roster", caller.account_id, key) if key else new_id(now),
        file_name=file_name,
        created_by=caller.user_name,
        created_at=now,
        lines=tuple(_refuse_taken(_lines(content))),
    )
    figures = {"total": len(roster.lines), "refused": len(roster.lines) - len(roster.waiting)}
    file = target(roster.id, file_name, after=figures)
    if rosters.create(roster, entry_of(Action.ROSTER_UPLOADED, actor, now, file)):
        return roster
    known = rosters.get(roster.id)
    if known is None or known.file_name != file_name:
        raise Conflict("key_reused")
    return known


def roster(roster_id: str) -> Roster:
    """How far a roster is."""
    found = rosters.get(roster_id) if is_id(roster_id) else None
    if found is None:
        raise NotFound("not_found")
    return found


def create_next(roster_id: str, actor: Actor) -> Roster:
    """Make the accounts of the next rows, and send each first password; as often as rows are waiting."""
    until = clock.now() + LONGEST
    for line in roster(roster_id).waiting[:AT_ONCE]:
        if clock.now() > until:
            break
        if line.wanted:
            _make(roster_id, line, line.wanted, actor)
    return roster(roster_id)


def _make(roster_id: str, line: Line, wanted: NewAccount, actor: Actor) -> None:
    """The password is known here and to the SMS carrier; what is stored is its hash.

    It is sent once, by whoever made the account. Where that fails, the owner sets one by a code.
    """
    password = new_first_password()
    account = _account(derived_id("account", roster_id, str(line.number)), wanted, password)
    obstacles = rosters.make_account(roster_id, line, account, _created(account, wanted, actor))
    if Obstacle.USER_NAME_TAKEN in obstacles and rosters.owner(account.user_name) != account.id:
        rosters.note_refused(roster_id, refused(line, FieldError("user_name", "user_name_taken")))
    if obstacles:
        return
    text = sms_words.first_password(account.kind, account.user_name, password, config().site_url)
    try:
        sms().send(account.mobile, text)
    except SendError:
        return
    rosters.note_told(roster_id, line)


def _account(account_id: str, wanted: NewAccount, password: str) -> Account:
    return Account(
        id=account_id,
        user_name=wanted.user_name,
        kind=wanted.kind,
        password_hash=passwords.hash_password(password),
        mobile=wanted.mobile,
        email=wanted.email,
        organisation_id=None,
        created_at=clock.now(),
        must_change_password=True,
        division=wanted.division,
        person_name=wanted.person_name,
    )


def _created(account: Account, wanted: NewAccount, actor: Actor) -> Entry:
    said = {
        "person_name": wanted.person_name,
        "mobile": wanted.mobile,
        "email": wanted.email,
        "division": wanted.division,
    }
    made = target(account.id, account.user_name, after=said)
    return entry_of(CREATED[account.kind], actor, account.created_at, made, account_id=account.id)


def _lines(content: bytes) -> list[Line]:
    if len(content) > LARGEST_FILE:
        raise Malformed("workbook_too_big", limit=LARGEST_FILE // 1024 // 1024)
    # Here, not above: no other request needs the code for workbooks.
    from chalicelib.adapters.workbooks.reader import read_table

    table = read_table(content, LAYOUT)
    if len(table.rows) > MOST_ROWS:
        raise Malformed("too_many_accounts", limit=MOST_ROWS)
    return check_rows(table.headings, table.rows, divisions())


def _refuse_taken(lines: list[Line]) -> list[Line]:
    taken = rosters.taken(folded(line.wanted.user_name) for line in lines if line.wanted)
    error = FieldError("user_name", "user_name_taken")
    return [
        refused(line, error) if line.wanted and folded(line.wanted.user_name) in taken else line
        for line in lines
    ]
