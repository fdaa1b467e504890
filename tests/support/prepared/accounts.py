"""Registering, signing in, a forgotten password."""

from chalicelib.adapters.config import config
from tests.support.cast import PASSWORD
from tests.support.individuals import individual_form
from tests.support.people import institution_registration, registration
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.queue import taken

NEW_PASSWORD = "Baro-meter-77"
NEW_MOBILE = "13900009999"
NEW_CODE = "91330225760000038D"


@prepares
def new_human_check(scene: Scene) -> Prepared:
    """A challenge."""
    return Prepared()


@prepares
def send_sms_code(scene: Scene) -> Prepared:
    """A code for a registration."""
    form = {"mobile": NEW_MOBILE, "purpose": "registration"}
    return Prepared(body=form | {"human_check": scene.api.human_check()})


@prepares
def register_enterprise(scene: Scene) -> Prepared:
    """A new enterprise."""
    form = registration(user_name="hospital99", code=NEW_CODE, mobile=NEW_MOBILE)
    return Prepared(body=form | _checks(scene))


@prepares
def register_institution(scene: Scene) -> Prepared:
    """A new institution."""
    form = institution_registration(user_name="institute99", code=NEW_CODE, mobile=NEW_MOBILE)
    return Prepared(body=form | _checks(scene))


@prepares
def register_individual(scene: Scene) -> Prepared:
    """A new individual."""
    return Prepared(body=individual_form(user_name="zhangwei99", mobile=NEW_MOBILE) | _checks(scene))


@prepares
def sign_in(scene: Scene) -> Prepared:
    """The owner's credentials."""
    account = scene.owner.account
    form = {"kind": account.kind, "user_name": account.user_name, "password": PASSWORD}
    return Prepared(body=form | {"human_check": scene.api.human_check()})


@prepares
def send_reset_code(scene: Scene) -> Prepared:
    """A code to the owner's mobile."""
    return Prepared(body=_owner(scene) | {"human_check": scene.api.human_check()})


@prepares
def verify_reset(scene: Scene) -> Prepared:
    """The code that the owner got."""
    scene.as_(None).call("POST", "/password-resets/codes", send_reset_code(scene).body)
    code = taken(config().notices_queue)[-1]["code"]
    return Prepared(body=_owner(scene) | {"sms_code": code, "human_check": scene.api.human_check()})


@prepares
def reset_password(scene: Scene) -> Prepared:
    """The token that the owner got."""
    answer = scene.as_(None).call("POST", "/password-resets", verify_reset(scene).body)
    return Prepared(body={"reset_token": answer.json_body["reset_token"], "password": NEW_PASSWORD})


def _owner(scene: Scene) -> dict[str, str]:
    return {"user_name": scene.owner.account.user_name, "mobile": scene.owner.account.mobile}


def _checks(scene: Scene) -> dict[str, str]:
    assert scene.as_(None).ask_for_code(NEW_MOBILE).status_code == 204
    return {"sms_code": scene.api.sms.code(), "human_check": scene.api.human_check()}
