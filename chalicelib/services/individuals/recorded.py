"""What the audit keeps of an individual."""

from chalicelib.domain.audit.entry import Fields
from chalicelib.domain.individuals.individual import Individual


def recorded(individual: Individual) -> Fields:
    """The fields of an individual; whoever makes an entry of them masks them."""
    details = individual.details
    return {
        "person_name": individual.name,
        "citizen_id": individual.masked_citizen_id,
        "mobile": individual.mobile,
        "email": details.email,
        "sex": details.sex,
        "division": details.division,
        "address": details.address,
        "ethnic_group": details.ethnic_group,
        "photo": individual.photo.id if individual.photo else None,
    }
