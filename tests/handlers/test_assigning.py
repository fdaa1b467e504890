"""Assigning by hand over HTTP: institutions go by their codes."""

from chalicelib.domain.organisations.kind import OrganisationKind
from tests.support.api import Api
from tests.support.organisations import organisation, store
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.reservations import submitted_by
from tests.support.session import sign_in

KEPT_AS = "01K0000000000000000000000F"


def test_what_the_choices_show_is_what_is_assigned_by_and_no_internal_id(api: Api) -> None:
    sign_in(CODE)
    store(organisation(id=KEPT_AS, code=ANOTHER_CODE, kind=OrganisationKind.INSTITUTION, name="象山检定所"))
    line = submitted_by(CODE)
    api.become_administrator()
    shown = api.call("GET", f"/unassigned/{line.slip}/{line.number}/institutions")
    (choice,) = shown.json_body["items"]
    assert choice["code"] == ANOTHER_CODE
    assert KEPT_AS not in shown.body.decode()
    lines = [{"slip": line.slip, "number": line.number, "version": line.version}]
    by_id = api.call("POST", "/assignments", {"lines": lines, "institution": KEPT_AS})
    assert by_id.status_code == 422
    done = api.call("POST", "/assignments", {"lines": lines, "institution": choice["code"]})
    assert done.json_body["results"][0]["line"]["institution_name"] == "象山检定所"
    assert KEPT_AS not in done.body.decode()
