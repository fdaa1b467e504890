"""The number by which an organisation is known."""

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.characters import plain
from chalicelib.domain.identity.credit_code import credit_code, embedded_organisation_code
from chalicelib.domain.identity.organisation_code import organisation_code


def organisation_number(text: str) -> str:
    """A credit code (18 characters) or an organisation code (9), checked; Wrong where it is neither."""
    number = plain(text)
    if len(number) == 18:
        return credit_code(number)
    if len(number) == 9:
        return organisation_code(number)
    raise Wrong("organisation_number_form")


def short_number(number: str) -> str:
    """The organisation code of either number: the same for both numbers of one organisation."""
    return embedded_organisation_code(number) if len(number) == 18 else number


def is_same(number: str, other: str) -> bool:
    """Whether two numbers may be of the same organisation: equal, or one within the other."""
    return number == other or (len(number) != len(other) and short_number(number) == short_number(other))
