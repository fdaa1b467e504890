"""What the demo institutions say about themselves; their certificates do not run out soon."""

from datetime import date, timedelta

from chalicelib.domain.clock import today
from chalicelib.domain.organisations.authorisation import Authorisation, Level, Scope
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.organisation import Registration
from chalicelib.domain.reference.catalogue import catalogue

_BEGAN = date(2023, 6, 1)
_YEARS = timedelta(days=3 * 365)


def county_institute() -> Registration:
    """A few kinds, in its own county."""
    return Registration(
        name="象山县计量检定测试所",
        division="330225",
        legal_representative="林志远",
        legal_representative_id=None,
        email="jiliang@example.com",
        entity_type=EntityType.PUBLIC_INSTITUTION,
        address="丹东街道象山港路500号",
        authorisation=Authorisation(
            certificate_number="（甬象）法计〔2023〕001号",
            level=Level.COUNTY,
            regions=("330225",),
            scope=(
                Scope(item="压力表"),
                Scope(item="血压计", kind="血压计"),
                Scope(item="血压计", kind="血压表"),
            ),
            valid_from=_BEGAN,
            valid_until=today() + _YEARS,
        ),
    )


def city_academy() -> Registration:
    """Everything there is, in the whole city; its authorisation is to be prolonged."""
    return Registration(
        name="宁波市计量测试研究院",
        division="330212",
        legal_representative="何建明",
        legal_representative_id=None,
        email="academy@example.com",
        entity_type=EntityType.PUBLIC_INSTITUTION,
        address="江南路1588号",
        authorisation=Authorisation(
            certificate_number="（浙）法计〔2023〕02001号",
            level=Level.CITY,
            regions=("330200",),
            scope=tuple(Scope(item=item) for item in catalogue().items),
            valid_from=_BEGAN,
            valid_until=today() + timedelta(days=60),
        ),
    )
