"""Values that pass every rule, for tests that break one at a time."""

from typing import Any

USER_NAME = "hospital01"
PASSWORD = "sphyg-mano-42"
CODE = "91110000600037341L"
ANOTHER_CODE = "91350100M000100Y43"
MOBILE = "13800001234"
DIVISION = "330225"
CITIZEN_ID = "11010519491231002X"


def registration(**changes: Any) -> dict[str, Any]:
    """The form of an enterprise; the SMS code and the human check are the test's."""
    return {
        "user_name": USER_NAME,
        "password": PASSWORD,
        "organisation_name": "象山县第一人民医院",
        "code": CODE,
        "division": DIVISION,
        "legal_representative": "张三",
        "mobile": MOBILE,
        "sms_code": "000000",
        "email": "device@hospital.example.cn",
        "consent": True,
        "human_check": "none",
    } | changes
