"""The Chinese names of the choices in a workbook, as the template offers them and exports print them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from chalicelib.domain.ledger.details import Origin, Purpose, Submission
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.verdict import LastVerdict

Choice = TypeVar("Choice", bound=StrEnum)

PURPOSES: Mapping[Purpose, str] = {
    Purpose.SAFETY: "安全防护",
    Purpose.MEDICAL: "医疗卫生",
    Purpose.ENVIRONMENT: "环境监测",
    Purpose.TRADE: "贸易结算",
}
ORIGINS: Mapping[Origin, str] = {Origin.DOMESTIC: "国产", Origin.IMPORTED: "进口"}
SUBMISSIONS: Mapping[Submission, str] = {
    Submission.BROUGHT_IN: "送检",
    Submission.ON_SITE: "现场检定",
    Submission.EITHER: "两者皆可",
}
STATUSES: Mapping[Status, str] = {
    Status.IN_SERVICE: "在检",
    Status.DISABLED: "停用",
    Status.SCRAPPED: "报废",
}
#: Only exports have it: a verdict is never entered with an instrument.
LAST_VERDICTS: Mapping[LastVerdict, str] = {
    LastVerdict.PASSED: "合格",
    LastVerdict.FAILED: "不合格",
    LastVerdict.NONE: "未检定",
}


def choice_named(names: Mapping[Choice, str], text: str) -> Choice | None:
    """The choice of that Chinese name, or of that value in the API."""
    return next((choice for choice, name in names.items() if text in (name, choice.value)), None)
