"""Which institution an administrator may choose for a line that nobody is authorised for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.reference.areas import areas
from chalicelib.domain.reservations.line import Reserved


class Unfit(StrEnum):
    """What speaks against an institution; none of it forbids the choice, which is the administrator's."""

    NO_AUTHORISATION = "no_authorisation"
    #: 授权范围不含该种别.
    OTHER_KINDS = "other_kinds"
    #: 授权不在有效期内.
    NOT_IN_FORCE = "not_in_force"
    #: 授权区域不含使用地点.
    OTHER_REGIONS = "other_regions"


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """An institution with what speaks against it, and how many lines it still has to do something about."""

    institution: Organisation
    unfit: tuple[Unfit, ...]
    open_work: int

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, int, str]:
        """Its place among the choices: who is authorised for the kind first, the least busy of equals."""
        against = [each in self.unfit for each in Unfit]
        return against[0], against[1], against[2], against[3], self.open_work, self.institution.id


def unfit_for(institution: Organisation, instrument: Reserved, day: date) -> tuple[Unfit, ...]:
    """What speaks against giving an institution an instrument on a day."""
    granted = institution.authorisation
    if granted is None:
        return (Unfit.NO_AUTHORISATION,)
    against = {
        Unfit.OTHER_KINDS: not any(each.includes(instrument.item, instrument.kind) for each in granted.scope),
        Unfit.NOT_IN_FORCE: not granted.valid_from <= day <= granted.valid_until,
        Unfit.OTHER_REGIONS: not reaches(institution, instrument.division),
    }
    return tuple(each for each, is_so in against.items() if is_so)


def reaches(institution: Organisation, division: str) -> bool:
    """Whether the regions of the institution's authorisation hold a division."""
    granted = institution.authorisation
    return granted is not None and not set(granted.regions).isdisjoint(areas(division))
