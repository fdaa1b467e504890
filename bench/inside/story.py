"""What an enterprise and an administrator do with each other, from registering to signing out."""

import time
from typing import Any

from bench.inside.people import associate, look_after_account
from bench.ledgers import sample_instruments
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.change import Change
from chalicelib.services.ledger.write import write
from tests.support.api import Api
from tests.support.forms import instrument_form
from tests.support.people import CODE, registration

INSTRUMENTS = 200
AT_ONCE = 10
PATIENCE = 60


def go_through(enterprise: Api, administrator: Api, citizen: Api) -> None:
    """Call every operation at least once, last as it is called most."""
    enterprise.register()
    enterprise.sign_in()
    administrator.become_administrator()
    _review(enterprise, administrator)
    enterprise.cookie = ""
    enterprise.sign_in()
    enterprise.call("GET", "/sessions/current")
    enterprise.call("GET", "/organisation")
    _fill_ledger()
    _keep_ledger(enterprise)
    _use_workbooks(enterprise)
    enterprise.call("GET", "/messages")
    enterprise.call("POST", "/messages/read", {})
    administrator.call("GET", "/notice-failures")
    administrator.call("GET", "/reminder-runs")
    associate(citizen, enterprise)
    look_after_account(enterprise, administrator)
    enterprise.call("DELETE", "/sessions/current")


def _fill_ledger() -> None:
    changes = [Change(None, each) for each in sample_instruments(CODE, INSTRUMENTS)]
    write(CODE, changes, action=Action.INSTRUMENT_ADDED, actor=Actor.worker("bench"), at=now())


def _review(enterprise: Api, administrator: Api) -> None:
    (waiting,) = administrator.call("GET", "/reviews").json_body["items"]
    refusal = {"decision": "refuse", "reason": "法定代表人与执照不符"}
    refused = _decide(administrator, refusal, waiting["version"])
    names = ("organisation_name", "division", "legal_representative", "email")
    correction = {name: registration()[name] for name in names}
    corrected = enterprise.call(
        "PUT", "/organisation", correction, if_match=f'"{refused["version"]}"'
    ).json_body
    _decide(administrator, {"decision": "approve"}, corrected["version"])


def _decide(administrator: Api, decision: dict[str, str], version: int) -> dict[str, Any]:
    path = f"/reviews/{CODE}/decision"
    decided: dict[str, Any] = administrator.call("POST", path, decision, if_match=f'"{version}"').json_body
    return decided


def _keep_ledger(enterprise: Api) -> None:
    page = enterprise.call("GET", "/instruments").json_body
    enterprise.call("GET", "/instruments/summary")
    made = enterprise.call("POST", "/instruments", instrument_form(), idempotency_key="bench-1").json_body
    path = f"/instruments/{made['id']}"
    enterprise.call("GET", path)
    enterprise.call("PUT", path, instrument_form(place="供应室"), if_match='"1"')
    targets = [{"id": each["id"], "version": each["version"]} for each in page["items"][:AT_ONCE]]
    enterprise.call("POST", "/instruments/actions", {"action": "disable", "instruments": targets})
    enterprise.call("DELETE", path, if_match='"2"')


def _use_workbooks(enterprise: Api) -> None:
    enterprise.call(
        "POST", "/imports", {"file_name": "台账.xlsx", "size": 100_000}, idempotency_key="bench-2"
    )
    job_id = enterprise.call("POST", "/exports", {}, idempotency_key="bench-3").json_body["id"]
    enterprise.call("GET", "/jobs")
    deadline = time.monotonic() + PATIENCE
    while enterprise.call("GET", f"/jobs/{job_id}").json_body["state"] != "done":
        assert time.monotonic() < deadline, "the export does not end"
        time.sleep(1)
    enterprise.call("POST", f"/jobs/{job_id}/download")
