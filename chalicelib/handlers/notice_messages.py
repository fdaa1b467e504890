"""Shapes of the messages that the notice workers get."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from chalicelib.domain.notices.delivery import DeliveryState
from chalicelib.domain.notices.foretold import Foretold, Place
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.reminder import ReminderOrder
from chalicelib.domain.notices.reservation_news import ReservationNews
from chalicelib.domain.reservations.steps import LineStep


class _Told(BaseModel):
    # SES tells more than we need, and with it addresses, which must not get into a log by way of an error.
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)


class ReminderNews(_Told):
    """An organisation's share of a day's reminders."""

    kind: Literal["reminder"]
    organisation: str
    day: date
    due: dict[date, list[str]]
    more_soon: int
    more_overdue: int

    def order(self) -> ReminderOrder:
        """The same for the services."""
        return ReminderOrder(**self.model_dump(exclude={"kind"}))


class ReviewNews(_Told):
    """The review of an organisation has ended."""

    kind: Literal["review"]
    organisation: str


class CodeNews(_Told):
    """A code by SMS; without a mobile there is nobody to send it to."""

    kind: Literal["code"]
    mobile: str | None
    code: str
    until: datetime
    organisation: Literal[""] = ""


class MobileReplacedNews(_Told):
    """An administrator replaced an account's mobile; the former one is told."""

    kind: Literal["mobile_replaced"]
    mobile: str
    user_name: str
    masked: str
    organisation: Literal[""] = ""


class LinesNews(_Told):
    """Something was to be done with lines of a slip; `organisation` is whom it concerns, on either side."""

    kind: Literal["lines"]
    organisation: str
    told: MessageKind
    occasion: str
    params: dict[str, str | int]
    path: str
    step: LineStep
    slip: str
    at: datetime | None
    places: list[Place]

    def foretold(self) -> Foretold:
        """The same for the services."""
        news = ReservationNews(
            to=self.organisation, kind=self.told, occasion=self.occasion, params=self.params, path=self.path
        )
        return Foretold(news=news, step=self.step, slip=self.slip, at=self.at, places=tuple(self.places))


class SubmissionNews(_Told):
    """A slip of the organisation was submitted; the institutions that it went to are told."""

    kind: Literal["submission"]
    organisation: str
    slip: str


class AppointmentNews(_Told):
    """Lines of a slip have an appointment on a day, of which both sides are reminded."""

    kind: Literal["appointment"]
    slip: str
    day: date
    organisation: Literal[""] = ""


AnyNews = (
    ReminderNews | ReviewNews | CodeNews | MobileReplacedNews | LinesNews | SubmissionNews | AppointmentNews
)
News = TypeAdapter[AnyNews](Annotated[AnyNews, Field(discriminator="kind")])

STATES: Mapping[str, DeliveryState] = {
    "Bounce": DeliveryState.BOUNCED,
    "Complaint": DeliveryState.COMPLAINED,
    "Reject": DeliveryState.FAILED,
}


class _Tags(_Told):
    # SES gives every tag a list of values.
    organisation: tuple[str, ...] = ()
    occasion: tuple[str, ...] = ()


class _Mail(_Told):
    tags: _Tags = _Tags()


class _Bounce(_Told):
    type: str = Field("", alias="bounceType")
    subtype: str = Field("", alias="bounceSubType")


class _Complaint(_Told):
    type: str | None = Field(None, alias="complaintFeedbackType")


class _Reject(_Told):
    reason: str = ""


class Feedback(_Told):
    """What SES says later of an e-mail it took."""

    kind: str = Field(alias="eventType")
    mail: _Mail
    bounce: _Bounce | None = None
    complaint: _Complaint | None = None
    reject: _Reject | None = None

    @property
    def reason(self) -> str:
        """SES's word for what happened, without anybody's address."""
        if self.bounce:
            return f"{self.bounce.type}/{self.bounce.subtype}"
        if self.complaint:
            return self.complaint.type or ""
        return self.reject.reason if self.reject else ""
