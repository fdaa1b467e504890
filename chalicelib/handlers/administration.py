"""The national administrator's work on accounts over HTTP."""

from chalicelib.domain.accounts.account import Listed
from chalicelib.domain.accounts.roster import Line, Roster, RosterLineState
from chalicelib.domain.accounts.roster_columns import LAYOUT
from chalicelib.domain.audit.action import Action
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.administration_models import (
    AccountsPage,
    AccountsQuery,
    ListedAccountOut,
    ReasonIn,
    ReplacementCodeIn,
    ReplacementIn,
    RosterIn,
    RosterLineErrorOut,
    RosterLineOut,
    RosterOut,
)
from chalicelib.handlers.api.fields import decoded
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.services.accounts import directory, recovery, rosters, suspension

COLUMNS = {column.field: column.heading for column in LAYOUT.columns}


@api.endpoint("GET", "/accounts", query=AccountsQuery, response=AccountsPage)
def list_accounts(request: Request[None, AccountsQuery]) -> AccountsPage:
    """A page of the accounts whose user names start with a text, by kind and name."""
    query = request.query
    page = directory.page(query.kind, query.user_name or "", query.cursor)
    return AccountsPage(items=[_present(each) for each in page.accounts], cursor=page.cursor)


@api.endpoint(
    "POST",
    "/accounts/{account_id}/suspension",
    body=ReasonIn,
    response=ListedAccountOut,
    audit=(Action.ACCOUNT_SUSPENDED,),
)
def suspend_account(request: Request[ReasonIn, None]) -> ListedAccountOut:
    """Suspend somebody else's account; its sessions end at once."""
    return _present(suspension.suspend(request.path["account_id"], request.body.reason, request.actor))


@api.endpoint(
    "POST",
    "/accounts/{account_id}/restoration",
    body=ReasonIn,
    response=ListedAccountOut,
    audit=(Action.ACCOUNT_RESTORED,),
)
def restore_account(request: Request[ReasonIn, None]) -> ListedAccountOut:
    """Let a suspended account be used again."""
    return _present(suspension.restore(request.path["account_id"], request.body.reason, request.actor))


@api.endpoint("POST", "/accounts/{account_id}/password-codes", status=204, audit=(Action.RESET_CODE_SENT,))
def send_password_code(request: Request[None, None]) -> None:
    """Send the owner a code to set a new password with; one a minute and ten a day to a number."""
    recovery.send_password_code(request.path["account_id"], request.actor)


@api.endpoint(
    "POST",
    "/accounts/{account_id}/mobile-codes",
    body=ReplacementCodeIn,
    status=204,
    audit=(Action.MOBILE_CODE_SENT,),
)
def send_replacement_code(request: Request[ReplacementCodeIn, None]) -> None:
    """Send a code to the number that is to replace a lost one; one a minute and ten a day to a number."""
    recovery.send_replacement_code(request.path["account_id"], request.body.mobile, request.actor)


@api.endpoint(
    "PUT",
    "/accounts/{account_id}/mobile",
    body=ReplacementIn,
    response=ListedAccountOut,
    audit=(Action.MOBILE_REPLACED,),
)
def replace_mobile(request: Request[ReplacementIn, None]) -> ListedAccountOut:
    """Replace a lost mobile, of the account's organisation too; sessions end, the old number is told."""
    body = request.body
    account_id = request.path["account_id"]
    return _present(
        recovery.replace_mobile(account_id, body.mobile, body.sms_code, body.reason, request.actor)
    )


@api.endpoint(
    "POST",
    "/rosters",
    body=RosterIn,
    response=RosterOut,
    status=201,
    creates=True,
    audit=(Action.ROSTER_UPLOADED,),
)
def upload_roster(request: Request[RosterIn, None]) -> RosterOut:
    """Check a workbook of experts and administrators; what is wrong with it is told row by row."""
    body = request.body
    uploaded = rosters.upload(
        request.caller, body.file_name, decoded(body.content), request.idempotency_key, request.actor
    )
    return _present_roster(uploaded, request.language)


@api.endpoint("GET", "/rosters/{roster_id}", response=RosterOut)
def show_roster(request: Request[None, None]) -> RosterOut:
    """How far a roster is."""
    return _present_roster(rosters.roster(request.path["roster_id"]), request.language)


@api.endpoint(
    "POST",
    "/rosters/{roster_id}/accounts",
    response=RosterOut,
    audit=(Action.EXPERT_CREATED, Action.ADMINISTRATOR_CREATED),
)
def create_rostered_accounts(request: Request[None, None]) -> RosterOut:
    """Make the accounts of the next ten rows and send the first passwords; to be called until none waits."""
    made = rosters.create_next(request.path["roster_id"], request.actor)
    return _present_roster(made, request.language)


def _present(listed: Listed) -> ListedAccountOut:
    account, organisation = listed
    return ListedAccountOut(
        id=account.id,
        kind=account.kind,
        user_name=account.user_name,
        person_name=account.person_name,
        organisation_code=organisation.code if organisation else None,
        organisation_name=organisation.name if organisation else None,
        division=account.division,
        mobile=masked_mobile(account.mobile),
        created_at=account.created_at,
        must_change_password=account.must_change_password,
        suspended_at=account.suspended_at,
        suspension_reason=account.suspension_reason,
    )


def _present_roster(roster: Roster, language: Language) -> RosterOut:
    states = [line.state for line in roster.lines]
    return RosterOut(
        id=roster.id,
        file_name=roster.file_name,
        created_by=roster.created_by,
        created_at=roster.created_at,
        total=len(states),
        waiting=states.count(RosterLineState.WAITING),
        created=states.count(RosterLineState.CREATED),
        refused=states.count(RosterLineState.REFUSED),
        lines=[_present_line(line, language) for line in roster.lines],
    )


def _present_line(line: Line, language: Language) -> RosterLineOut:
    errors = [
        RosterLineErrorOut(
            field=error.field,
            column=COLUMNS[error.field],
            code=error.code,
            message=wording(error.code, error.params, language),
        )
        for error in line.errors
    ]
    return RosterLineOut(
        number=line.number, user_name=line.user_name, state=line.state, told=line.told, errors=errors
    )
