"""The instruments that the clerk enters by hand."""

from datetime import timedelta

from chalicelib.domain.clock import today
from tests.e2e.journey.cast import HOSPITAL
from tests.e2e.pages.instrument_form import Entry

NAME = "医用氧气压力表"
#: Due in a week, so yellow; overdue for a week, so red; both are days on which reminders go out.
SOON, OVERDUE, COPY = "00123", "00124", "00125"
OXYGEN_GAUGE = Entry(
    item="压力表",
    kind="氧气表",
    division=HOSPITAL.division,
    purpose="医疗卫生",
    submission="送检",
    texts={
        "name": NAME,
        "model": "YO-60",
        "measuring_range": "(0~25)MPa",
        "accuracy_class": "2.5级",
        "manufacturer": "宁波飞云仪表厂",
        "serial_number": SOON,
        "place": "高压氧舱",
        "department": "设备科",
    },
)


def day(days: int) -> str:
    """So many days from today."""
    return (today() + timedelta(days=days)).isoformat()
