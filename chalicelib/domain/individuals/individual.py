"""An individual 个人 as registered (requirement A3)."""

from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.documents.document import Document
from chalicelib.domain.individuals.ethnic_group import EthnicGroup


class Sex(StrEnum):
    """男, 女."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, kw_only=True, slots=True)
class Details:
    """What individuals may leave out, and change at any time."""

    sex: Sex | None = None
    division: str | None = None
    address: str | None = None
    ethnic_group: EthnicGroup | None = None
    email: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Individual:
    """As stored. The citizen ID is kept encrypted; only its ends are shown."""

    account_id: str
    user_name: str
    name: str
    masked_citizen_id: str
    mobile: str
    details: Details
    version: int
    photo: Document | None = None
