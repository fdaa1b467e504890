"""What everybody does with the own account and its sessions."""

from tests.support.cast import PASSWORD
from tests.support.prepared.accounts import NEW_MOBILE, NEW_PASSWORD
from tests.support.prepared.registry import Prepared, Scene, prepares


@prepares
def show_session(scene: Scene) -> Prepared:
    """Who is signed in."""
    return Prepared(shows=f'"{scene.owner.account.user_name}"')


@prepares
def sign_out(scene: Scene) -> Prepared:
    """Leave."""
    return Prepared()


@prepares
def change_password(scene: Scene) -> Prepared:
    """Another password."""
    return Prepared(body={"old_password": PASSWORD, "password": NEW_PASSWORD})


@prepares
def show_account(scene: Scene) -> Prepared:
    """The account."""
    return Prepared(shows=f'"{scene.owner.account.user_name}"')


@prepares
def send_mobile_code(scene: Scene) -> Prepared:
    """A code to another number."""
    return Prepared(body={"mobile": NEW_MOBILE, "human_check": scene.api.human_check()})


@prepares
def change_mobile(scene: Scene) -> Prepared:
    """The other number, with the code that the owner got."""
    asked = scene.as_owner().call("POST", "/account/mobile-codes", send_mobile_code(scene).body)
    assert asked.status_code == 204
    code = scene.api.sms.code()
    return Prepared(body={"mobile": NEW_MOBILE, "sms_code": code, "password": PASSWORD})


@prepares
def change_contact(scene: Scene) -> Prepared:
    """Another address."""
    return Prepared(body={"email": "new@example.cn"})


@prepares
def list_sessions(scene: Scene) -> Prepared:
    """The sessions, of which the owner has a second one."""
    return Prepared(shows=_second_session(scene))


@prepares
def end_session(scene: Scene) -> Prepared:
    """The owner's second session; one that is not there has ended already."""
    return Prepared(path={"session_id": _second_session(scene)}, unknown=204)


@prepares
def end_other_sessions(scene: Scene) -> Prepared:
    """All but one."""
    _second_session(scene)
    return Prepared()


def _second_session(scene: Scene) -> str:
    account = scene.owner.account
    assert scene.as_(None).sign_in(account.user_name, PASSWORD, account.kind).status_code == 201
    found = scene.as_owner().call("GET", "/sessions").json_body["items"]
    (second,) = [each["id"] for each in found if not each["current"]]
    return str(second)
