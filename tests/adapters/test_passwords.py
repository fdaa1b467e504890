"""Passwords as argon2id hashes."""

from argon2 import extract_parameters
from argon2.low_level import Type

from chalicelib.adapters.passwords import NOBODYS_HASH, hash_password, is_outdated, is_password


def test_only_the_password_itself_fits_its_hash() -> None:
    stored = hash_password("sphyg-mano-42")
    assert is_password("sphyg-mano-42", stored)
    assert not is_password("sphyg-mano-43", stored)
    assert not is_password("", stored)
    assert not is_password("密码😀\u0000", stored)


def test_the_same_password_never_gives_the_same_hash() -> None:
    assert hash_password("sphyg-mano-42") != hash_password("sphyg-mano-42")


def test_the_parameters_are_those_that_owasp_recommends() -> None:
    parameters = extract_parameters(hash_password("sphyg-mano-42"))
    assert parameters.type is Type.ID
    assert (parameters.memory_cost, parameters.time_cost, parameters.parallelism) == (19456, 2, 1)


def test_without_an_account_nothing_fits_and_it_takes_as_long() -> None:
    assert not is_password("sphyg-mano-42", None)
    assert extract_parameters(NOBODYS_HASH) == extract_parameters(hash_password("x"))


def test_a_hash_with_other_parameters_is_outdated() -> None:
    stored = hash_password("sphyg-mano-42")
    assert not is_outdated(stored)
    assert is_outdated(stored.replace("t=2", "t=1"))
