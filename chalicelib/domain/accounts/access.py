"""Who may do what. Authorisation is decided by this table and nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.accounts.caller import Caller, Party
from chalicelib.domain.errors import Forbidden, Unauthenticated
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.tokens.token import Scope


class Reach(StrEnum):
    """How far an operation reaches for a kind of caller."""

    #: Refused.
    NONE = "-"
    #: What belongs to the caller, or to the organisation that the caller acts for; all else is not found.
    OWN = "own"
    #: What lies in the administrator's division; all else is not found.
    DIVISION = "div"
    #: Everything.
    ALL = "all"


class Needs(StrEnum):
    """What must be so before a signed-in caller is let through."""

    #: Nothing: also with a first password that must be changed.
    SESSION = "session"
    #: No password that must be changed.
    SETTLED = "settled"
    #: And the organisation that the caller acts for is approved.
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table."""

    reach: Mapping[Party, Reach]
    needs: Needs

    @property
    def is_public(self) -> bool:
        """Whether nobody need sign in for it."""
        return self.reach[Party.VISITOR] is not Reach.NONE

    @property
    def is_for_tokens(self) -> bool:
        """Whether an organisation's own system may do it."""
        return any(
            self.reach[party] is not Reach.NONE for party in (Party.ENTERPRISE_API, Party.INSTITUTION_API)
        )

    @property
    def is_for_members(self) -> bool:
        """Whether individuals may do it for an organisation."""
        return any(
            self.reach[party] is not Reach.NONE
            for party in (Party.ENTERPRISE_MEMBER, Party.INSTITUTION_MEMBER)
        )


# Columns: the visitor; the individual alone, as a member of an enterprise, as a member of an institution;
# the enterprise; the institution; the API token of an enterprise, and of an institution; the administrator of
# a division, and of the whole country; the expert. Then what is needed besides.
_COLUMNS = (
    Party.VISITOR,
    Party.INDIVIDUAL,
    Party.ENTERPRISE_MEMBER,
    Party.INSTITUTION_MEMBER,
    Party.ENTERPRISE,
    Party.INSTITUTION,
    Party.ENTERPRISE_API,
    Party.INSTITUTION_API,
    Party.REGIONAL,
    Party.NATIONAL,
    Party.EXPERT,
)
_TABLE = """
                              vis  ind  e.m  i.m  ent  ins  e.a  i.a  reg  nat  exp  needs

new_human_check               all  all  all  all  all  all  all  all  all  all  all  session
send_sms_code                 all  all  all  all  all  all  all  all  all  all  all  session
register_enterprise           all  all  all  all  all  all  all  all  all  all  all  session
register_institution          all  all  all  all  all  all  all  all  all  all  all  session
register_individual           all  all  all  all  all  all  all  all  all  all  all  session
send_reset_code               all  all  all  all  all  all  all  all  all  all  all  session
verify_reset                  all  all  all  all  all  all  all  all  all  all  all  session
reset_password                all  all  all  all  all  all  all  all  all  all  all  session
show_catalogue                all  all  all  all  all  all  all  all  all  all  all  session
start_document                all  all  all  all  all  all  all  all  all  all  all  session
look_up_certificates          all  all  all  all  all  all  all  all  all  all  all  session
look_up_certificate           all  all  all  all  all  all  all  all  all  all  all  session
look_up_institutions          all  all  all  all  all  all  all  all  all  all  all  session
look_up_institution           all  all  all  all  all  all  all  all  all  all  all  session
look_up_instruments           all  all  all  all  all  all  all  all  all  all  all  session
look_up_instrument            all  all  all  all  all  all  all  all  all  all  all  session
look_up_catalogue             all  all  all  all  all  all  all  all  all  all  all  session
look_up_editions              all  all  all  all  all  all  all  all  all  all  all  session
open_certificate              all  all  all  all  all  all  all  all  all  all  all  session
list_public_notices           all  all  all  all  all  all  all  all  all  all  all  session
sign_in                       all  all  all  all  all  all  all  all  all  all  all  session

show_session                  -    own  own  own  own  own  -    -    own  own  own  session
sign_out                      -    own  own  own  own  own  -    -    own  own  own  session
change_password               -    own  own  own  own  own  -    -    own  own  own  session
show_account                  -    own  own  own  own  own  -    -    own  own  own  settled
send_mobile_code              -    own  own  own  own  own  -    -    own  own  own  settled
change_mobile                 -    own  own  own  own  own  -    -    own  own  own  settled
change_contact                -    own  own  own  own  own  -    -    own  own  own  settled
list_sessions                 -    own  own  own  own  own  -    -    own  own  own  settled
end_session                   -    own  own  own  own  own  -    -    own  own  own  settled
end_other_sessions            -    own  own  own  own  own  -    -    own  own  own  settled
link_to_document              -    own  own  own  own  own  -    -    div  all  -    settled
download_catalogue            -    all  all  all  all  all  all  all  all  all  all  settled
download_template             -    all  all  all  all  all  all  all  all  all  all  settled

show_individual               -    own  own  own  -    -    -    -    -    -    -    settled
edit_individual               -    own  own  own  -    -    -    -    -    -    -    settled
show_individual_change        -    own  own  own  -    -    -    -    -    -    -    settled
ask_individual_change         -    own  own  own  -    -    -    -    -    -    -    settled
withdraw_individual_change    -    own  own  own  -    -    -    -    -    -    -    settled
show_association              -    own  own  own  -    -    -    -    -    -    -    settled
find_organisation             -    all  all  all  -    -    -    -    -    -    -    settled
apply_for_association         -    own  own  own  -    -    -    -    -    -    -    settled
leave_association             -    own  own  own  -    -    -    -    -    -    -    settled

show_organisation             -    -    -    -    own  own  own  own  -    -    -    settled
edit_organisation             -    -    -    -    own  own  -    -    -    -    -    approval
show_channels                 -    -    -    -    own  own  -    -    -    -    -    settled
choose_channels               -    -    -    -    own  own  -    -    -    -    -    settled
show_organisation_change      -    -    -    -    own  own  -    -    -    -    -    settled
ask_organisation_change       -    -    -    -    own  own  -    -    -    -    -    approval
withdraw_organisation_change  -    -    -    -    own  own  -    -    -    -    -    settled
correct_organisation          -    -    -    -    own  own  -    -    -    -    -    settled
list_authorisations           -    -    -    -    own  own  -    -    -    -    -    settled
decide_authorisation          -    -    -    -    own  own  -    -    -    -    -    settled
delete_authorisation          -    -    -    -    own  own  -    -    -    -    -    settled
list_own_audit                -    -    -    -    own  own  -    -    -    -    -    settled
list_business                 -    -    own  own  own  own  -    -    -    -    -    settled
list_tokens                   -    -    -    -    own  own  -    -    -    -    -    settled
make_token                    -    -    -    -    own  own  -    -    -    -    -    approval
revoke_token                  -    -    -    -    own  own  -    -    -    -    -    settled
list_messages                 -    own  own  own  own  own  own  own  -    -    -    settled
read_messages                 -    own  own  own  own  own  -    -    -    -    -    settled

list_instruments              -    -    own  -    own  -    own  -    -    -    -    approval
list_quality                  -    -    own  -    own  -    own  -    -    -    -    approval
summarise_ledger              -    -    own  -    own  -    own  -    -    -    -    approval
add_instrument                -    -    own  -    own  -    own  -    -    -    -    approval
show_instrument               -    -    own  -    own  -    own  -    -    -    -    approval
edit_instrument               -    -    own  -    own  -    own  -    -    -    -    approval
delete_instrument             -    -    own  -    own  -    own  -    -    -    -    approval
act_on_instruments            -    -    own  -    own  -    own  -    -    -    -    approval
start_import                  -    -    own  -    own  -    own  -    -    -    -    approval
start_export                  -    -    own  -    own  -    own  -    -    -    -    approval
list_jobs                     -    -    own  own  own  own  own  own  -    -    -    approval
show_job                      -    -    own  own  own  own  own  own  -    -    -    approval
download_result               -    -    own  own  own  own  own  own  -    -    -    approval

list_reservations             -    -    own  -    own  -    own  -    -    -    -    approval
save_reservation              -    -    own  -    own  -    own  -    -    -    -    approval
preview_reservation           -    -    own  -    own  -    own  -    -    -    -    approval
show_reservation              -    -    own  -    own  -    own  -    -    -    -    approval
print_reservation             -    -    own  -    own  -    own  -    -    -    -    approval
edit_reservation              -    -    own  -    own  -    own  -    -    -    -    approval
delete_reservation            -    -    own  -    own  -    own  -    -    -    -    approval
submit_reservation            -    -    own  -    own  -    own  -    -    -    -    approval
list_reservation_lines        -    -    own  -    own  -    own  -    -    -    -    approval
show_line_history             -    -    own  -    own  -    own  -    -    -    -    approval
cancel_reservation_lines      -    -    own  -    own  -    own  -    -    -    -    approval

list_work                     -    -    -    own  -    own  -    own  -    -    -    approval
summarise_work                -    -    -    own  -    own  -    own  -    -    -    approval
show_work_history             -    -    -    own  -    own  -    own  -    -    -    approval
accept_work                   -    -    -    own  -    own  -    own  -    -    -    approval
refuse_work                   -    -    -    own  -    own  -    own  -    -    -    approval
appoint_work                  -    -    -    own  -    own  -    own  -    -    -    approval
receive_work                  -    -    -    own  -    own  -    own  -    -    -    approval
propose_validity              -    -    -    own  -    own  -    own  -    -    -    approval
publish_result                -    -    -    own  -    own  -    own  -    -    -    approval
correct_result                -    -    -    own  -    own  -    own  -    -    -    approval
hand_back_work                -    -    -    own  -    own  -    own  -    -    -    approval
download_results_template     -    -    -    own  -    own  -    own  -    -    -    approval
start_results                 -    -    -    own  -    own  -    own  -    -    -    approval
list_results                  -    -    own  own  own  own  own  own  -    -    -    approval

list_unassigned               -    -    -    -    -    -    -    -    div  all  -    settled
list_assignable               -    -    -    -    -    -    -    -    div  all  -    settled
assign_lines                  -    -    -    -    -    -    -    -    div  all  -    settled

list_reviews                  -    -    -    -    -    -    -    -    div  all  -    settled
search_organisations          -    -    -    -    -    -    -    -    div  all  -    settled
inspect_organisation          -    -    -    -    -    -    -    -    div  all  -    settled
decide_review                 -    -    -    -    -    -    -    -    div  all  -    settled
show_citizen_id               -    -    -    -    -    -    -    -    div  all  -    settled
list_organisation_audit       -    -    -    -    -    -    -    -    div  all  -    settled
list_changes                  -    -    -    -    -    -    -    -    div  all  -    settled
decide_change                 -    -    -    -    -    -    -    -    div  all  -    settled
show_changed_id               -    -    -    -    -    -    -    -    div  all  -    settled
list_editions                 -    -    -    -    -    -    -    -    -    all  -    settled
show_edition                  -    -    -    -    -    -    -    -    -    all  -    settled
download_edition              -    -    -    -    -    -    -    -    -    all  -    settled
load_edition                  -    -    -    -    -    -    -    -    -    all  -    settled
publish_edition               -    -    -    -    -    -    -    -    -    all  -    settled
discard_edition               -    -    -    -    -    -    -    -    -    all  -    settled
list_notice_failures          -    -    -    -    -    -    -    -    -    all  -    settled
list_reminder_runs            -    -    -    -    -    -    -    -    -    all  -    settled
list_audit                    -    -    -    -    -    -    -    -    -    all  -    settled
list_accounts                 -    -    -    -    -    -    -    -    -    all  -    settled
suspend_account               -    -    -    -    -    -    -    -    -    all  -    settled
restore_account               -    -    -    -    -    -    -    -    -    all  -    settled
send_password_code            -    -    -    -    -    -    -    -    -    all  -    settled
send_replacement_code         -    -    -    -    -    -    -    -    -    all  -    settled
replace_mobile                -    -    -    -    -    -    -    -    -    all  -    settled
upload_roster                 -    -    -    -    -    -    -    -    -    all  -    settled
show_roster                   -    -    -    -    -    -    -    -    -    all  -    settled
create_rostered_accounts      -    -    -    -    -    -    -    -    -    all  -    settled
"""


def _rules(table: str) -> dict[str, Rule]:
    rows = [row.split() for row in table.splitlines()[2:] if row]
    return {
        operation: Rule(dict(zip(_COLUMNS, map(Reach, reach), strict=True)), Needs(needs))
        for operation, *reach, needs in rows
    }


#: What each operation of the API asks of its caller; an operation that is not here cannot be declared.
RULES: Mapping[str, Rule] = _rules(_TABLE)


def admit(rule: Rule, caller: Caller | None, *, reads: bool) -> None:
    """Let the caller through, or refuse; `reads` tells that the operation changes nothing."""
    if caller is None:
        if not rule.is_public:
            raise Unauthenticated("not_signed_in")
        return
    if caller.must_change_password and rule.needs is not Needs.SESSION:
        raise Forbidden("password_must_change")
    if rule.reach[caller.party] is Reach.NONE:
        alone = caller.party is Party.INDIVIDUAL and rule.is_for_members
        raise Forbidden("not_associated" if alone else "forbidden")
    if rule.needs is Needs.APPROVAL and caller.review_state is not ReviewState.APPROVED:
        raise may_not_work(caller.review_state)
    if caller.token and caller.token.scope is Scope.READ and not (reads or rule.is_public):
        raise Forbidden("token_read_only")


def may_not_work(state: ReviewState | None) -> Forbidden:
    """The refusal for an organisation that is not approved, or not any more, and for whoever acts for it."""
    return Forbidden("suspended" if state is ReviewState.SUSPENDED else "not_approved")
