"""What an organisation enters about an instrument (manual 3.3, fields of the add form)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Purpose(StrEnum):
    """器具用途: 安全防护, 医疗卫生, 环境监测, 贸易结算."""

    SAFETY = "safety"
    MEDICAL = "medical"
    ENVIRONMENT = "environment"
    TRADE = "trade"


class Origin(StrEnum):
    """器具产地: 国产, 进口."""

    DOMESTIC = "domestic"
    IMPORTED = "imported"


class Submission(StrEnum):
    """送检方式: 送检, 现场检定, 两者皆可."""

    BROUGHT_IN = "brought_in"
    ON_SITE = "on_site"
    EITHER = "either"


@dataclass(frozen=True, kw_only=True, slots=True)
class Details:
    """Clean, checked values; `item` and `kind` as the catalogue prints them, `division` a six-digit code."""

    name: str
    item: str
    kind: str
    model: str
    measuring_range: str
    accuracy_class: str
    serial_number: str
    manufacturer: str
    origin: Origin | None
    division: str
    place: str
    quantity: int
    purpose: Purpose
    submission: Submission
    last_verified_on: date | None = None
    interval_months: int | None = None
    due_on: date | None = None
    certificate_number: str = ""
    internal_number: str = ""
    department: str = ""
    contact: str = ""
    telephone: str = ""
    remark: str = ""
