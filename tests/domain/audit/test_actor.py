"""Who acts."""

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.actor import Actor, ActorKind, Origin
from tests.support.instruments import NOW

ORIGIN = Origin(address="203.0.113.7")
CALLER = Caller(account_id="A", user_name="hospital01", kind=AccountKind.ENTERPRISE, session_id="s")
ACCOUNT = Account(
    id="A",
    user_name="hospital01",
    kind=AccountKind.ENTERPRISE,
    password_hash="hash",
    mobile="13800001234",
    email=None,
    organisation_id=None,
    created_at=NOW,
)


def test_every_kind_of_account_can_act() -> None:
    assert {kind.value for kind in AccountKind} <= {kind.value for kind in ActorKind}


def test_a_visitor_who_turns_out_to_be_an_account_acts_like_its_caller() -> None:
    visitor = Actor.of(None, ORIGIN)
    assert visitor.kind is ActorKind.VISITOR
    assert visitor.signed_in(ACCOUNT) == Actor.of(CALLER, ORIGIN)
