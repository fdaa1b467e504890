"""Values that pass every rule, for tests that break one at a time."""

from typing import Any

from tests.support.authorisations import authorisation_form

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


def institution_registration(**changes: Any) -> dict[str, Any]:
    """The form of an institution."""
    own = {
        "user_name": "institute01",
        "organisation_name": "宁波市计量测试研究院",
        "entity_type": "public_institution",
        "address": "宁波市鄞州区江南路1588号",
        "authorisation": authorisation_form(),
    }
    return registration(**own | changes)
