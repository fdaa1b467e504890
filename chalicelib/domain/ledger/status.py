"""The status of an instrument and the steps between statuses (manual 3.3)."""

from enum import StrEnum

from chalicelib.domain.errors import Conflict


class Status(StrEnum):
    """器具状态: 在检, 停用, 报废."""

    IN_SERVICE = "in_service"
    DISABLED = "disabled"
    SCRAPPED = "scrapped"


class Step(StrEnum):
    """启用, 停用, 报废."""

    ENABLE = "enable"
    DISABLE = "disable"
    SCRAP = "scrap"


#: Which step leads where; what is not here is refused.
STEPS: dict[tuple[Status, Step], Status] = {
    (Status.IN_SERVICE, Step.DISABLE): Status.DISABLED,
    (Status.DISABLED, Step.ENABLE): Status.IN_SERVICE,
    (Status.DISABLED, Step.SCRAP): Status.SCRAPPED,
    (Status.SCRAPPED, Step.ENABLE): Status.IN_SERVICE,
}


def after(status: Status, step: Step) -> Status:
    """The status that a step leads to; Conflict where the manual knows no such step."""
    try:
        return STEPS[status, step]
    except KeyError:
        raise Conflict(f"cannot_{step}_{status}") from None


def allowed(status: Status) -> list[Step]:
    """The steps that may be taken from a status."""
    return [step for (source, step) in STEPS if source is status]
