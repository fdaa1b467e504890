"""Looking after accounts, and making those of a roster."""

from tests.support.api import Api
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.rosters import EXPERT, encoded

OTHER_MOBILE = "13900008888"
REASON = {"reason": "回拨单位办公电话核实"}


@prepares
def list_accounts(scene: Scene) -> Prepared:
    """By the start of the user name."""
    return Prepared(query="?user_name=hosp", shows='"hospital"')


@prepares
def suspend_account(scene: Scene) -> Prepared:
    """An active account."""
    return Prepared(path=_stranger(scene), body=REASON)


@prepares
def restore_account(scene: Scene) -> Prepared:
    """A suspended account."""
    path = _stranger(scene)
    _capital(scene).call("POST", f"/accounts/{path['account_id']}/suspension", REASON)
    return Prepared(path=path, body=REASON)


@prepares
def send_password_code(scene: Scene) -> Prepared:
    """To the account's own mobile."""
    return Prepared(path=_stranger(scene))


@prepares
def send_replacement_code(scene: Scene) -> Prepared:
    """To another number."""
    return Prepared(path=_stranger(scene), body={"mobile": OTHER_MOBILE})


@prepares
def replace_mobile(scene: Scene) -> Prepared:
    """The other number, and the code that came to it."""
    path = _stranger(scene)
    _capital(scene).call("POST", f"/accounts/{path['account_id']}/mobile-codes", {"mobile": OTHER_MOBILE})
    return Prepared(path=path, body=REASON | {"mobile": OTHER_MOBILE, "sms_code": scene.api.sms.code()})


@prepares
def upload_roster(scene: Scene) -> Prepared:
    """A roster of one."""
    return Prepared(body=_ROSTER)


@prepares
def show_roster(scene: Scene) -> Prepared:
    """A roster of one."""
    return Prepared(path=_uploaded(scene))


@prepares
def create_rostered_accounts(scene: Scene) -> Prepared:
    """The account of its only row."""
    return Prepared(path=_uploaded(scene))


_ROSTER = {"file_name": "名单.xlsx", "content": encoded(EXPERT)}


def _capital(scene: Scene) -> Api:
    return scene.as_(scene.cast["capital"])


def _stranger(scene: Scene) -> dict[str, str]:
    return {"account_id": scene.cast["stranger"].account.id}


def _uploaded(scene: Scene) -> dict[str, str]:
    return {"roster_id": str(_capital(scene).call("POST", "/rosters", _ROSTER).json_body["id"])}
