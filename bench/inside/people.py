"""What an individual, an organisation and their owners do with accounts and associations."""

from tests.support.api import Api
from tests.support.individuals import become_individual
from tests.support.people import CODE


def associate(citizen: Api, enterprise: Api) -> None:
    """An individual registers, asks the organisation, is approved, and leaves again."""
    become_individual(citizen)
    own = citizen.call("GET", "/individual")
    details = {"address": "丹东街道新华路12号", "email": "zhangwei@example.cn"}
    citizen.call("PUT", "/individual", details, if_match=own.headers["ETag"])
    citizen.call("GET", f"/association/organisation?code={CODE}")
    citizen.call("POST", "/association", {"code": CODE})
    (applicant,) = enterprise.call("GET", "/authorisations").json_body["items"]
    path = f"/authorisations/{applicant['account_id']}"
    version = f'"{applicant["version"]}"'
    enterprise.call("POST", f"{path}/decision", {"decision": "approve"}, if_match=version)
    approved = citizen.call("GET", "/association")
    citizen.call("DELETE", "/association", if_match=approved.headers["ETag"])


def look_after_account(enterprise: Api, administrator: Api) -> None:
    """The owner looks at the account and the sessions; what was done is read."""
    enterprise.call("GET", "/account")
    enterprise.call("PUT", "/account/contact", {"email": "ledger@hospital.example.cn"})
    enterprise.call("GET", "/sessions")
    enterprise.call("DELETE", "/sessions/others")
    enterprise.call("GET", "/audit")
    administrator.call("GET", "/audit/all")
