"""Each write of a person to the own account, made ready to be sent."""

from collections.abc import Callable

from chalice.test import HTTPResponse

from chalicelib.adapters.config import config
from chalicelib.adapters.tables.codes import NEWEST, NewestItem
from tests.support.api import Api
from tests.support.people import MOBILE, PASSWORD, USER_NAME
from tests.support.queue import taken

Request = Callable[[], HTTPResponse]

NEW_PASSWORD = "baro-meter-77"
NEW_MOBILE = "13900009999"


def ask_for_reset_code(api: Api) -> Request:
    """A forgotten password: the code."""
    form = {"user_name": USER_NAME, "mobile": MOBILE, "human_check": api.human_check()}
    return lambda: api.call("POST", "/password-resets/codes", form)


def verify_reset(api: Api) -> Request:
    """A forgotten password: what the code opens."""
    api.register(mobile="13900001234")
    form = {"user_name": USER_NAME, "mobile": "13900001234"}
    _forget_pause("13900001234")
    api.call("POST", "/password-resets/codes", form | {"human_check": api.human_check()})
    (news,) = taken(config().notices_queue)
    shown = form | {"sms_code": news["code"], "human_check": api.human_check()}
    return lambda: api.call("POST", "/password-resets", shown)


def reset_password(api: Api) -> Request:
    """A forgotten password: the new one."""
    token = verify_reset(api)().json_body["reset_token"]
    form = {"reset_token": token, "password": NEW_PASSWORD}
    return lambda: api.call("POST", "/password-resets/passwords", form)


def change_password(api: Api) -> Request:
    """The password inside a session."""
    _sign_in(api)
    form = {"old_password": PASSWORD, "password": NEW_PASSWORD}
    return lambda: api.call("PUT", "/account/password", form)


def ask_for_mobile_code(api: Api) -> Request:
    """A code to a new number."""
    _sign_in(api)
    form = {"mobile": NEW_MOBILE, "human_check": api.human_check()}
    return lambda: api.call("POST", "/account/mobile-codes", form)


def change_mobile(api: Api) -> Request:
    """The new number."""
    ask_for_mobile_code(api)()
    form = {"mobile": NEW_MOBILE, "sms_code": api.sms.code(), "password": PASSWORD}
    return lambda: api.call("PUT", "/account/mobile", form)


def change_contact(api: Api) -> Request:
    """The e-mail address."""
    _sign_in(api)
    return lambda: api.call("PUT", "/account/contact", {"email": "new@example.cn"})


def end_session(api: Api) -> Request:
    """Another session."""
    _sign_in(api)
    api.sign_in()
    (other,) = [each for each in api.call("GET", "/sessions").json_body["items"] if not each["current"]]
    return lambda: api.call("DELETE", f"/sessions/{other['id']}")


def end_other_sessions(api: Api) -> Request:
    """All other sessions."""
    _sign_in(api)
    api.sign_in()
    return lambda: api.call("DELETE", "/sessions/others")


OWN_WRITES: dict[tuple[str, str], Callable[[Api], Request]] = {
    ("POST", "/password-resets/codes"): ask_for_reset_code,
    ("POST", "/password-resets"): verify_reset,
    ("POST", "/password-resets/passwords"): reset_password,
    ("PUT", "/account/password"): change_password,
    ("POST", "/account/mobile-codes"): ask_for_mobile_code,
    ("PUT", "/account/mobile"): change_mobile,
    ("PUT", "/account/contact"): change_contact,
    ("DELETE", "/sessions/{session_id}"): end_session,
    ("DELETE", "/sessions/others"): end_other_sessions,
}


def _sign_in(api: Api) -> None:
    assert api.register().status_code == 201
    assert api.sign_in().status_code == 201


def _forget_pause(mobile: str) -> None:
    NewestItem(f"MOBILE#{mobile}", NEWEST).delete()
