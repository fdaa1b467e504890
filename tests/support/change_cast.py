"""An approved enterprise and an individual, who ask for changes; run in the stack's environment."""

import sys

from chalicelib.adapters import cipher
from chalicelib.adapters.tables.individuals import individual_item
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from chalicelib.domain.individuals.individual import Details, Individual
from chalicelib.domain.organisations.review import ReviewState
from tests.support.accounts import stored_account
from tests.support.people import CITIZEN_ID, DIVISION
from tests.support.review_cast import registered


def person(user_name: str, name: str) -> None:
    """An individual of Xiangshan."""
    account = stored_account(
        id=new_id(now()), user_name=user_name, kind=AccountKind.INDIVIDUAL, organisation_id=None
    )
    known = Individual(
        account_id=account.id,
        user_name=user_name,
        name=name,
        masked_citizen_id="110***********002X",
        mobile=account.mobile,
        details=Details(division=DIVISION),
        version=1,
    )
    individual_item(known, cipher.encrypt(CITIZEN_ID, {"account": account.id})).save()


if __name__ == "__main__":
    registered(sys.argv[1], ReviewState.APPROVED, "象山县第一人民医院")
    person(sys.argv[2], sys.argv[3])
