"""Looking up published certificates, for the public enquiry."""

from chalicelib.adapters.tables.organisations import id_of_number
from chalicelib.adapters.tables.reservations import lines, results
from chalicelib.domain.errors import NotFound
from chalicelib.domain.reservations.certificate import Certificate, certificate


def find(institution_code: str, number: str) -> Certificate:
    """What holds of the certificate that an institution gave this number; NotFound where it gave it to none.

    Three reads by key: the institution's code, who holds the number, and that line with its newest result.
    """
    institution = id_of_number(institution_code)
    key = results.holder(institution, number) if institution else None
    for line in lines.by_keys([key]) if key else []:
        if found := certificate(line, number):
            return found
    raise NotFound("not_found")
