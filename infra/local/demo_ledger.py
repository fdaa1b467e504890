"""A hospital's ledger with something of everything: overdue, due soon, never verified, disabled, scrapped."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from chalicelib.domain.ids import derived_id
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.details import Details, Origin, Purpose, Submission
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status

#: Name, item, kind, model, range, class, manufacturer, months, department, place.
_KINDS = (
    ("台式血压计", "血压计", "血压计", "XJ11D", "(0~300)mmHg", "±3.75mmHg", "上海医疗设备厂有限公司", 6, "内科", "门诊楼三层内科"),
    ("心电图机", "心、脑电图仪", "心电图仪", "ECG-1200", "(0.05~150)Hz", "±10%", "深圳市理邦精密仪器股份有限公司", 12, "心电图室", "门诊楼二层心电图室"),
    ("医用氧气压力表", "压力表", "氧气表", "YO-60", "(0~25)MPa", "2.5级", "宁波飞云仪表厂", 6, "设备科", "高压氧舱"),
    ("一般压力表", "压力表", "压力表", "Y-100", "(0~1.6)MPa", "1.6级", "红旗仪表有限公司", 6, "动力科", "锅炉房"),
    ("电子天平", "天平", "天平", "BSA224S", "(0~220)g", "Ⅰ级", "赛多利斯科学仪器(北京)有限公司", 12, "检验科", "检验科生化室"),
    ("体重秤", "秤", "电子秤", "TCS-150", "(1~150)kg", "Ⅲ级", "江苏苏宏医疗器械有限公司", 12, "儿科", "住院部一号楼儿科"),
)  # fmt: skip
#: Days from today to the due date of each instrument; None: never verified.
_DUE_IN = (-96, -41, -8, -1, 0, 1, 7, 12, 15, 22, 30, 31, 44, 58, 73, 90, 101, 120, 133, 150, 166, 181)
_UNVERIFIED = 2
_OUT_OF_SERVICE = (Status.DISABLED, Status.DISABLED, Status.SCRAPPED)


def hospital_ledger(organisation: str, today: date, now: datetime) -> list[Change]:
    """The instruments to be added, due around today."""
    return [Change(None, instrument) for instrument in _instruments(organisation, today, now)]


def demo_instrument(organisation: str, number: int) -> str:
    """The id of an instrument, by its number in the ledger."""
    return derived_id("demo", organisation, str(number))


def _instruments(organisation: str, today: date, now: datetime) -> Iterator[Instrument]:
    due_dates: list[date | None] = [today + timedelta(days=days) for days in _DUE_IN]
    due_dates += [None] * _UNVERIFIED
    due_dates += [today - timedelta(days=200)] * len(_OUT_OF_SERVICE)
    statuses = [Status.IN_SERVICE] * (len(due_dates) - len(_OUT_OF_SERVICE)) + list(_OUT_OF_SERVICE)
    for number, (due_on, status) in enumerate(zip(due_dates, statuses, strict=True), start=1):
        yield Instrument(
            id=demo_instrument(organisation, number),
            organisation=organisation,
            details=_details(number, due_on),
            status=status,
            version=1,
            created_at=now,
            updated_at=now,
        )


def _details(number: int, due_on: date | None) -> Details:
    name, item, kind, model, measured, accuracy, maker, months, department, place = _KINDS[
        number % len(_KINDS)
    ]
    details = Details(
        name=name,
        item=item,
        kind=kind,
        model=model,
        measuring_range=measured,
        accuracy_class=accuracy,
        serial_number=f"{2019 + number % 6}{number:05}",
        manufacturer=maker,
        origin=Origin.DOMESTIC,
        division="330225",
        place=place,
        quantity=1,
        purpose=Purpose.SAFETY if item == "压力表" else Purpose.MEDICAL,
        submission=Submission.ON_SITE if item == "天平" else Submission.BROUGHT_IN,
        internal_number=f"XS-{number:04}",
        department=department,
        contact="赵磊",
        telephone="0574-65712345",
    )
    if due_on is None:
        return details
    verified = due_on - timedelta(days=months * 30)
    certificate = f"NB{verified.year}-{number:05}"
    return replace(
        details,
        due_on=due_on,
        last_verified_on=verified,
        interval_months=months,
        certificate_number=certificate,
    )
