"""The template that `chalice package --merge-template` merges into its own."""

import json
from pathlib import Path

from infra.stack.alarms import alarms
from infra.stack.api import api
from infra.stack.buckets import buckets
from infra.stack.functions import ENVIRONMENT, functions
from infra.stack.intrinsics import Resource, attribute, ref
from infra.stack.mail import mail
from infra.stack.parameters import CONDITIONS, PARAMETERS
from infra.stack.queues import queues
from infra.stack.secrets import secrets
from infra.stack.site import site
from infra.stack.tables import tables

OUTPUTS: Resource = {
    "SiteBucket": {"Condition": "HostsSite", "Value": ref("SiteBucket")},
    "SiteDomain": {"Condition": "HostsSite", "Value": attribute("SiteDistribution", "DomainName")},
    "SiteDistribution": {"Condition": "HostsSite", "Value": ref("SiteDistribution")},
}


def build() -> Resource:
    """Parameters, conditions, resources and outputs; Chalice adds code, routes and triggers."""
    parts = (tables, buckets, queues, secrets, mail, functions, api, alarms, site)
    return {
        "Description": "Qiangjian: the ledger of measuring instruments subject to compulsory verification",
        "Parameters": PARAMETERS,
        "Conditions": CONDITIONS,
        "Globals": {"Function": {"Environment": {"Variables": ENVIRONMENT}}},
        "Resources": {name: each for part in parts for name, each in part().items()},
        "Outputs": OUTPUTS,
    }


def write(path: Path) -> None:
    """Write it as JSON: Chalice's YAML has aliases, which CloudFormation refuses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(build(), indent=2) + "\n")
