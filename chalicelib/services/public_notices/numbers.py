"""业务流水号 for business that has no number of its own (decisions 32 and 35)."""

from datetime import datetime

from chalicelib.adapters.tables.reservations import serials
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.reservations.numbers import business_number

#: The department of the whole country, for who has not said where he or she lives.
NOWHERE = "000000"
#: The last two of a department's eight digits: the administration itself, none of its offices.
OFFICE = "00"


def new_number(division: str | None, now: datetime) -> str:
    """The next number of the administration of a division; one UpdateItem."""
    department, year = (division or NOWHERE) + OFFICE, date_in_china(now).year
    return business_number(department, year, serials.take(f"BUSINESS#{department}#{year}").first)
