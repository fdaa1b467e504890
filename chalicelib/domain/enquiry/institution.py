"""Looking for approved institutions (requirement E2)."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.organisations.authorisation import Outline
from chalicelib.domain.reference.areas import lies_in
from chalicelib.domain.text import folded


class InstitutionHit(NamedTuple):
    """An approved institution as the lists have it."""

    id: str
    name: str
    authorised: Outline | None


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedInstitution:
    """Conditions; None or blank means any. Parts of name and certificate number are enough.

    A region means every institution that is authorised for it, for what it lies in, or for a part of it.
    `valid_from` and `valid_to` are the first and last day that the authorisation may end on.
    """

    name: str = ""
    certificate_number: str = ""
    region: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def is_any(self) -> bool:
        """Whether every institution will do."""
        return self == WantedInstitution()

    def check(self) -> None:
        """Invalid where nothing can meet the conditions."""
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise Invalid([FieldError("valid_to", "ends_before_it_starts")])

    def takes(self, name: str, authorised: Outline | None) -> bool:
        """Whether an institution meets them."""
        if folded(self.name) not in folded(name):
            return False
        if authorised is None:
            return not (self.certificate_number or self.region or self.valid_from or self.valid_to)
        return (
            folded(self.certificate_number) in folded(authorised.certificate_number)
            and (self.valid_from is None or self.valid_from <= authorised.valid_until)
            and (self.valid_to is None or authorised.valid_until <= self.valid_to)
            and self._is_there(authorised)
        )

    def _is_there(self, authorised: Outline) -> bool:
        asked = self.region
        return asked is None or any(
            lies_in(asked, region) or lies_in(region, asked) for region in authorised.regions
        )
