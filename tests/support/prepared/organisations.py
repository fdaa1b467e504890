"""Organisations, their API tokens and messages, and the review."""

from typing import Any

from chalicelib.adapters.tables.organisations import ORGANISATION, OrganisationItem
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.notices.message import MessageKind, own_mailbox
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.notices.tell import tell
from tests.support.authorisations import authorisation_form
from tests.support.prepared.registry import Prepared, Scene, prepares

CORRECTION: dict[str, Any] = {
    "organisation_name": "象山县第一人民医院",
    "division": "330225",
    "legal_representative": "李四",
    "email": "",
}


@prepares
def show_organisation(scene: Scene) -> Prepared:
    """The organisation."""
    return Prepared(shows=scene.owner.organisation)


@prepares
def correct_organisation(scene: Scene) -> Prepared:
    """The owner's registration was refused."""
    refused = OrganisationItem.review_state.set(ReviewState.REFUSED)
    OrganisationItem(scene.owner.organisation, ORGANISATION).update([refused])
    is_institution = scene.owner.account.kind is AccountKind.INSTITUTION
    authorised = {"authorisation": authorisation_form()} if is_institution else {}
    return Prepared(body=CORRECTION | authorised, version=2)


@prepares
def edit_organisation(scene: Scene) -> Prepared:
    """What needs no review."""
    return Prepared(body={"entity_type": "public_institution", "address": "丹东街道新华路12号"}, version=2)


@prepares
def show_channels(scene: Scene) -> Prepared:
    """The owner wants no SMS."""
    item = OrganisationItem(scene.owner.organisation, ORGANISATION)
    item.update([OrganisationItem.news_by_sms.set(False)])
    return Prepared(shows='"sms":false')


@prepares
def choose_channels(scene: Scene) -> Prepared:
    """No e-mail."""
    return Prepared(body={"email": False, "sms": True})


@prepares
def list_own_audit(scene: Scene) -> Prepared:
    """What concerns the organisation."""
    return Prepared(shows=scene.owner.organisation)


@prepares
def list_business(scene: Scene) -> Prepared:
    """The owner's registration."""
    return Prepared(shows=f"{scene.owner.name}单位")


@prepares
def list_messages(scene: Scene) -> Prepared:
    """Something that the owner was told."""
    account, organisation = scene.owner.account, scene.owner.organisation
    mailbox = organisation if account.kind.is_organisation else own_mailbox(account.id)
    tell(mailbox, "prepared", MessageKind.ASSOCIATION_APPLIED, {"name": "张伟", "user_name": "zhangwei01"})
    (told,) = scene.as_owner().call("GET", "/messages").json_body["items"][:1]
    return Prepared(shows=told["id"])


@prepares
def read_messages(scene: Scene) -> Prepared:
    """All of them."""
    return Prepared(body={})


@prepares
def list_tokens(scene: Scene) -> Prepared:
    """The tokens."""
    return Prepared(shows=f"{scene.owner.name}-read")


@prepares
def make_token(scene: Scene) -> Prepared:
    """A new one."""
    return Prepared(body={"name": "仓库系统", "scope": "read"})


@prepares
def revoke_token(scene: Scene) -> Prepared:
    """One of the owner's."""
    (found, _) = scene.as_owner().call("GET", "/tokens").json_body["items"]
    return Prepared(path={"token_id": found["id"]})
