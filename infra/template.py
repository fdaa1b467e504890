"""The template that `chalice package --merge-template` merges into its own."""

import json
from pathlib import Path

from infra.stack.api import api
from infra.stack.buckets import buckets
from infra.stack.functions import ENVIRONMENT, functions
from infra.stack.intrinsics import Resource
from infra.stack.mail import mail
from infra.stack.parameters import CONDITIONS, PARAMETERS
from infra.stack.queues import queues
from infra.stack.secrets import secrets
from infra.stack.tables import tables


def build() -> Resource:
    """Parameters, conditions, resources and outputs; Chalice adds code, routes and triggers."""
    resources = {**tables(), **buckets(), **queues(), **secrets(), **mail(), **functions(), **api()}
    return {
        "Description": "Qiangjian: the ledger of measuring instruments subject to compulsory verification",
        "Parameters": PARAMETERS,
        "Conditions": CONDITIONS,
        "Globals": {"Function": {"Environment": {"Variables": ENVIRONMENT}}},
        "Resources": resources,
    }


def write(path: Path) -> None:
    """Write it as JSON: Chalice's YAML has aliases, which CloudFormation refuses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(build(), indent=2) + "\n")
