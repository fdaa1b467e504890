"""Individuals and their associations, from both sides."""

from chalicelib.domain.accounts.caller import Party
from tests.support.prepared.registry import Prepared, Scene, prepares

DETAILS = {
    "sex": "female",
    "division": "330225",
    "address": "丹东街道新华路12号",
    "ethnic_group": "01",
    "email": "new@example.cn",
}
#: Who acts for an organisation must leave it first.
TAKEN = {Party.ENTERPRISE_MEMBER: 409, Party.INSTITUTION_MEMBER: 409}


@prepares
def show_individual(scene: Scene) -> Prepared:
    """What the owner said."""
    return Prepared(shows=f'"{scene.owner.account.user_name}"')


@prepares
def edit_individual(scene: Scene) -> Prepared:
    """Other details."""
    return Prepared(body=DETAILS, version=1)


@prepares
def show_association(scene: Scene) -> Prepared:
    """How it stands."""
    return Prepared(shows=scene.owner.organisation)


@prepares
def find_organisation(scene: Scene) -> Prepared:
    """A name for a code."""
    return Prepared(query=f"?code={scene.cast['hospital'].organisation}")


@prepares
def apply_for_association(scene: Scene) -> Prepared:
    """An organisation that nobody here acts for."""
    return Prepared(body={"code": scene.cast["laboratory"].organisation}, useless=TAKEN)


@prepares
def leave_association(scene: Scene) -> Prepared:
    """The owner has asked, or is associated."""
    api = scene.as_owner()
    if api.call("GET", "/association").json_body["state"] == "none":
        api.call("POST", "/association", apply_for_association(scene).body)
    return Prepared(version=api.call("GET", "/association").json_body["version"])


@prepares
def list_authorisations(scene: Scene) -> Prepared:
    """Somebody has asked the owner."""
    _ask(scene)
    return Prepared(shows='"loner"')


@prepares
def decide_authorisation(scene: Scene) -> Prepared:
    """Let somebody act for the owner."""
    return Prepared(path={"account_id": _ask(scene)}, body={"decision": "approve"}, version=1)


@prepares
def delete_authorisation(scene: Scene) -> Prepared:
    """Take somebody off the owner's list."""
    return Prepared(path={"account_id": _ask(scene)}, version=1)


def _ask(scene: Scene) -> str:
    loner = scene.cast["loner"]
    asked = scene.as_(loner).call("POST", "/association", {"code": scene.owner.organisation})
    assert asked.status_code == 201, asked.body
    return loner.account.id
