"""The authorisation 计量授权 of an institution: what it may verify, where, and for how long (A5, D5)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from chalicelib.domain.errors import FieldError, Wrong
from chalicelib.domain.reference.catalogue import Catalogue
from chalicelib.domain.reference.divisions import divisions

MOST_REGIONS = 100
MOST_SCOPES = 300

#: An authorisation that ends within so many days is to be prolonged.
ENDING = timedelta(days=90)


class Level(StrEnum):
    """机构等级; tasks go to the lowest that is authorised: county before city before province."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    CITY = "city"
    COUNTY = "county"


class Standing(StrEnum):
    """How an authorisation stands on a day."""

    NOT_BEGUN = "not_begun"
    VALID = "valid"
    ENDING = "ending"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Scope:
    """A kind of an item 强检器具种别, as the catalogue prints them; without a kind the whole item."""

    item: str
    kind: str | None = None

    def includes(self, item: str, kind: str) -> bool:
        """Whether a kind falls under it."""
        return self.item == item and self.kind in (None, kind)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """What the lists of institutions tell of an authorisation."""

    certificate_number: str
    regions: tuple[str, ...]
    valid_until: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Authorisation:
    """As the certificate says it; `regions` are divisions of any level, each with all that lies in it.

    Both days belong to it.
    """

    certificate_number: str
    level: Level
    regions: tuple[str, ...]
    scope: tuple[Scope, ...]
    valid_from: date
    valid_until: date

    @property
    def outline(self) -> Outline:
        """As much of it as stands in the lists."""
        return Outline(
            certificate_number=self.certificate_number, regions=self.regions, valid_until=self.valid_until
        )

    def covers(self, division: str, item: str, kind: str, day: date) -> bool:
        """Whether a kind of instrument that stands in a division may be verified on a day."""
        there = not set(self.regions).isdisjoint(divisions().upwards(division))
        return there and self.authorises(item, kind, day)

    def authorises(self, item: str, kind: str, day: date) -> bool:
        """Whether a kind of instrument may be verified on a day, wherever that is."""
        valid = self.valid_from <= day <= self.valid_until
        return valid and any(each.includes(item, kind) for each in self.scope)

    def standing(self, day: date) -> Standing:
        """How it stands on a day."""
        if day > self.valid_until:
            return Standing.ENDED
        if day < self.valid_from:
            return Standing.NOT_BEGUN
        return Standing.ENDING if self.valid_until - day <= ENDING else Standing.VALID


def regions(codes: Sequence[str]) -> tuple[str, ...]:
    """Current divisions of whatever level, none twice or within another, in the order of the codes."""
    chosen: set[str] = set()
    for code in codes:
        division = divisions().by_code.get(code)
        if division is None or not division.current:
            raise Wrong("region_unknown", region=code)
        if code in chosen:
            raise Wrong("region_twice", region=_name(code))
        chosen.add(code)
    for code in sorted(chosen):
        for outer in chosen.intersection(divisions().upwards(code)) - {code}:
            raise Wrong("region_inside", region=_name(code), outer=_name(outer))
    return tuple(sorted(chosen))


def scope(entries: Iterable[Scope]) -> tuple[Scope, ...]:
    """Each kind once: neither twice, nor beside its whole item."""
    kept = tuple(entries)
    whole = {each.item for each in kept if each.kind is None}
    seen: set[Scope] = set()
    for each in kept:
        if each in seen or (each.kind and each.item in whole):
            raise Wrong("scope_twice", item=each.item, kind=each.kind or each.item)
        seen.add(each)
    return kept


def wrong_fields(authorisation: Authorisation, catalogue: Catalogue, day: date) -> Iterator[FieldError]:
    """What does not hold on the day an authorisation is handed in; fields are named as its own."""
    if authorisation.valid_until <= authorisation.valid_from:
        yield FieldError("valid_until", "ends_before_it_begins")
    elif authorisation.valid_until < day:
        yield FieldError("valid_until", "authorisation_ended", {"day": authorisation.valid_until.isoformat()})
    for each in authorisation.scope:
        if not _is_known(each, catalogue):
            yield FieldError("scope", "scope_unknown", {"item": each.item, "kind": each.kind or each.item})
            return


def _is_known(each: Scope, catalogue: Catalogue) -> bool:
    kinds = catalogue.items.get(each.item)
    return kinds is not None and (each.kind is None or any(kind.name == each.kind for kind in kinds))


def _name(code: str) -> str:
    return divisions().by_code[code].full_name
