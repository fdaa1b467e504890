"""Each write of the national administrator to accounts, made ready to be sent."""

from collections.abc import Callable

from chalice.test import HTTPResponse

from tests.support.accounts import ACCOUNT_ID, stored_account
from tests.support.api import Api
from tests.support.rosters import EXPERT, encoded

Request = Callable[[], HTTPResponse]

NEW_MOBILE = "13900008888"
REASON = {"reason": "回拨单位办公电话核实"}


def suspend(api: Api) -> Request:
    """An active account."""
    _administer(api)
    return lambda: api.call("POST", f"/accounts/{ACCOUNT_ID}/suspension", REASON)


def restore(api: Api) -> Request:
    """A suspended account."""
    assert suspend(api)().status_code == 200
    return lambda: api.call("POST", f"/accounts/{ACCOUNT_ID}/restoration", REASON)


def send_password_code(api: Api) -> Request:
    """A code for a new password."""
    _administer(api)
    return lambda: api.call("POST", f"/accounts/{ACCOUNT_ID}/password-codes")


def send_replacement_code(api: Api) -> Request:
    """A code to another number."""
    _administer(api)
    return lambda: api.call("POST", f"/accounts/{ACCOUNT_ID}/mobile-codes", {"mobile": NEW_MOBILE})


def replace_mobile(api: Api) -> Request:
    """The other number."""
    assert send_replacement_code(api)().status_code == 204
    form = REASON | {"mobile": NEW_MOBILE, "sms_code": api.sms.code()}
    return lambda: api.call("PUT", f"/accounts/{ACCOUNT_ID}/mobile", form)


def upload_roster(api: Api) -> Request:
    """A workbook."""
    _administer(api)
    return lambda: api.call("POST", "/rosters", {"file_name": "名单.xlsx", "content": encoded(EXPERT)})


def create_accounts(api: Api) -> Request:
    """The account of its only row."""
    roster = upload_roster(api)().json_body
    return lambda: api.call("POST", f"/rosters/{roster['id']}/accounts")


ADMINISTRATION_WRITES: dict[tuple[str, str], Callable[[Api], Request]] = {
    ("POST", "/accounts/{account_id}/suspension"): suspend,
    ("POST", "/accounts/{account_id}/restoration"): restore,
    ("POST", "/accounts/{account_id}/password-codes"): send_password_code,
    ("POST", "/accounts/{account_id}/mobile-codes"): send_replacement_code,
    ("PUT", "/accounts/{account_id}/mobile"): replace_mobile,
    ("POST", "/rosters"): upload_roster,
    ("POST", "/rosters/{roster_id}/accounts"): create_accounts,
}


def _administer(api: Api) -> None:
    api.become_administrator()
    stored_account(organisation_code=None)
