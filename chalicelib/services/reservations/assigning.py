"""Finding the institution that each instrument goes to (requirements C4, D5)."""

from collections.abc import Iterable, Mapping
from datetime import date

from chalicelib.adapters.tables import authorised
from chalicelib.adapters.tables.reservations import open_work
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.reservations.assignment import Assignment, Candidate, Unassignable, assignment

Assignments = Mapping[str, Assignment | Unassignable]


def assignments(instruments: Iterable[Instrument], day: date) -> Assignments:
    """Where each instrument would go on a day, by its id.

    Reads the institutions of the regions in which the instruments stand once, however many there are.
    """
    known = list(instruments)
    where = {each.details.division: divisions().upwards(each.details.division) for each in known}
    regions = sorted({region for chain in where.values() for region in chain})
    institutions = [each for each in authorised.in_regions(regions) if _may_work(each)]
    busy = open_work.open_work(each.id for each in institutions)
    return {
        each.id: assignment(where[each.details.division], _candidates(each, institutions, day), busy)
        for each in known
    }


def _may_work(institution: Organisation) -> bool:
    return institution.review_state is ReviewState.APPROVED and institution.authorisation is not None


def _candidates(instrument: Instrument, institutions: list[Organisation], day: date) -> list[Candidate]:
    details = instrument.details
    return [
        Candidate(each.id, each.name, frozenset(each.authorisation.regions))
        for each in institutions
        if each.authorisation and each.authorisation.authorises(details.item, details.kind, day)
    ]
