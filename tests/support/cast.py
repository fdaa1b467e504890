"""Everybody who may call the API: one of each kind, and another one to whom nothing belongs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from chalicelib.adapters import cipher, passwords
from chalicelib.adapters.tables import organisations, sessions, tokens
from chalicelib.adapters.tables.individuals import individual_item
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import key_of, new_token
from chalicelib.domain.associations.steps import AssociationStep
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.clock import now, today
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.ids import new_id
from chalicelib.domain.individuals.individual import Details, Individual
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.tokens.token import ApiToken, Presented, Scope, new_secret, text_of
from chalicelib.services.associations import members, own
from chalicelib.services.organisations.personal_data import owner
from tests.support.accounts import session
from tests.support.audit import an_entry
from tests.support.organisations import move, organisation, store
from tests.support.people import CITIZEN_ID

#: Good for every kind of account.
PASSWORD = "Sphyg-mano-42"

INSIDE, OUTSIDE = "330200", "110000"


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with an account and a session; an organisation's account has tokens, too."""

    name: str
    account: Account
    cookie: str
    organisation: str = ""
    bearer: str = ""
    reading_bearer: str = ""

    @property
    def marks(self) -> tuple[str, ...]:
        """By which it is known in the tables what belongs to this one."""
        return tuple(filter(None, (self.account.id, self.organisation)))


Cast = Mapping[str, Person]

_ORGANISATIONS = (
    ("hospital", AccountKind.ENTERPRISE, "91110000600037341L"),
    ("clinic", AccountKind.ENTERPRISE, "91350100M000100Y43"),
    ("newcomer", AccountKind.ENTERPRISE, "91330225760000003T"),
    ("institute", AccountKind.INSTITUTION, "91330225760000011M"),
    ("laboratory", AccountKind.INSTITUTION, "9133022576000002XD"),
)
#: Individuals, and for whom they act.
_INDIVIDUALS = (
    ("loner", ""),
    ("stranger", ""),
    ("nurse", "hospital"),
    ("doctor", "clinic"),
    ("trainee", "newcomer"),
    ("verifier", "institute"),
    ("assistant", "laboratory"),
)
_OFFICIALS = (
    ("county", AccountKind.ADMINISTRATOR, INSIDE),
    ("elsewhere", AccountKind.ADMINISTRATOR, OUTSIDE),
    ("capital", AccountKind.ADMINISTRATOR, None),
    ("specialist", AccountKind.EXPERT, None),
)


def assemble() -> dict[str, Person]:
    """Store everybody; the newcomer is the only one who still waits for the review."""
    cast: dict[str, Person] = {}
    for name, kind, code in _ORGANISATIONS:
        cast[name] = _organisation(name, kind, code)
    for name, employer in _INDIVIDUALS:
        cast[name] = _individual(name, cast[employer] if employer else None)
    for name, kind, division in _OFFICIALS:
        account = _account(name, kind, division=division)
        cast[name] = Person(name=name, account=account, cookie=_sign_in(account))
    hired = _account("beginner", AccountKind.EXPERT, must_change_password=True)
    cast["beginner"] = Person(name="beginner", account=hired, cookie=_sign_in(hired))
    _withdraw_approval(cast)
    return cast


def _organisation(name: str, kind: AccountKind, code: str) -> Person:
    account = _account(name, kind, organisation_id=code)
    kept = organisation(
        code=code,
        kind=OrganisationKind(kind),
        name=f"{name}单位",
        account_id=account.id,
        mobile=account.mobile,
        masked_legal_representative_id=masked_citizen_id(CITIZEN_ID),
    )
    store(kept, cipher.encrypt(CITIZEN_ID, owner(code)))
    return Person(
        name=name,
        account=account,
        cookie=_sign_in(account),
        organisation=code,
        bearer=_token(account, "0", Scope.WRITE),
        reading_bearer=_token(account, "1", Scope.READ),
    )


def _individual(name: str, employer: Person | None) -> Person:
    account = _account(name, AccountKind.INDIVIDUAL)
    said = Individual(
        account_id=account.id,
        user_name=name,
        name="张伟",
        masked_citizen_id="110***********002X",
        mobile=account.mobile,
        details=Details(),
        version=1,
    )
    individual_item(said, b"encrypted").save()
    person = Person(name=name, account=account, cookie=_sign_in(account))
    if employer is None:
        return person
    code, by = employer.organisation, _actor(employer.account)
    asked = own.apply(code, _actor(account)).association
    members.decide(account.id, asked.version, AssociationStep.APPROVE, None, code, by)
    return replace(person, organisation=code)


def _account(
    name: str,
    kind: AccountKind,
    *,
    organisation_id: str | None = None,
    division: str | None = None,
    must_change_password: bool = False,
) -> Account:
    account = Account(
        id=new_id(now()),
        user_name=name,
        kind=kind,
        password_hash=_hash(),
        mobile=f"136{sum(map(ord, name)):08}",
        email=None,
        organisation_id=organisation_id,
        created_at=now(),
        division=division,
        must_change_password=must_change_password,
    )
    assert not store_account(account, an_entry())
    return account


def _sign_in(account: Account) -> str:
    token = new_token(account.id)
    key = key_of(token)
    assert key is not None
    kind = OrganisationKind(account.kind) if account.speaks_for else None
    caller = Caller(
        account_id=account.id,
        user_name=account.user_name,
        kind=account.kind,
        session_id=key.session_id,
        organisation_id=account.speaks_for,
        organisation_kind=kind,
        review_state=ReviewState.APPROVED if kind else None,
        division=account.division,
        must_change_password=account.must_change_password,
    )
    sessions.session_item(session(caller)).save()
    return token


def _token(account: Account, place: str, scope: Scope) -> str:
    shown = Presented(account.id, place, new_secret())
    token = ApiToken(
        id=new_id(now()),
        name=f"{account.user_name}-{scope}",
        scope=scope,
        made_at=now(),
        ends_on=today() + timedelta(days=90),
    )
    assert tokens.put(shown, token, an_entry())
    return text_of(shown)


def _withdraw_approval(cast: dict[str, Person]) -> None:
    newcomer = cast["newcomer"]
    approved = organisations.get(newcomer.organisation)
    assert approved
    move(approved, replace(approved, review_state=ReviewState.PENDING))
    key = key_of(newcomer.cookie)
    assert key is not None
    sessions.set_review_state(key, ReviewState.PENDING)


def _actor(account: Account) -> Actor:
    return Actor(kind=ActorKind(account.kind), account_id=account.id, user_name=account.user_name)


@cache
def _hash() -> str:
    return passwords.hash_password(PASSWORD)
