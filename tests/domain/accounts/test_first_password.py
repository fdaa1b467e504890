"""First passwords keep every rule, and are never the same."""

from chalicelib.domain.accounts.first_password import LENGTH, new_first_password
from chalicelib.domain.accounts.password import individual_password, password


def test_every_rule_holds() -> None:
    drawn = [new_first_password() for _ in range(500)]
    assert all(individual_password(each) == password(each) == each for each in drawn)
    assert {len(each) for each in drawn} == {LENGTH}
    assert len(set(drawn)) == len(drawn)


def test_nothing_looks_like_something_else() -> None:
    assert not set("".join(new_first_password() for _ in range(500))) & set("0O1lIo")
