"""Runs inside the emulator's own environment: `python launch.py <python of the functions> <their path>`.

MiniStack starts functions with its own interpreter and an older botocore. Here they get the checkout's
interpreter, packages and sources, which also works where wheels built for Lambda cannot be loaded.
Where MiniStack asks for other permissions than AWS, it is told what AWS asks for.
"""

import json
import os
import sys
from collections.abc import Callable
from email.utils import parseaddr
from importlib import import_module
from typing import Any

ActionOf = Callable[..., str | None]
ChecksOf = Callable[..., list[tuple[str, str]]]


def ses_resource(_method: str, path: str, body: bytes, region: str, account: str) -> str:
    """Sending needs a permission for the sender's identity; MiniStack asks for one for `*`."""
    if not path.startswith("/v2/email/outbound-emails"):
        return "*"
    sender = parseaddr(json.loads(body)["FromEmailAddress"])[1]
    return f"arn:aws:ses:{region}:{account}:identity/{sender}"


def without_sqs_batches(action_of: ActionOf) -> ActionOf:
    """SQS grants batches with the single action; MiniStack asks for actions such as SendMessageBatch."""

    def granted_by(*arguments: Any) -> str | None:
        action = action_of(*arguments)
        return action.removesuffix("Batch") if action and action.startswith("sqs:") else action

    return granted_by


def each_once(checks_of: ChecksOf) -> ChecksOf:
    """MiniStack reads every policy anew for each of a transaction's hundred actions, most of them alike."""

    def distinct(*arguments: Any) -> list[tuple[str, str]]:
        return list(dict.fromkeys(checks_of(*arguments)))

    return distinct


def launch(interpreter: str, sources: str) -> None:
    """Serve until SIGTERM; functions run from the sources by the interpreter."""
    sys.executable = interpreter
    os.environ["PYTHONPATH"] = sources
    sys.argv = ["ministack"]
    permissions = vars(import_module("ministack.core.iam_actions"))
    permissions["_ses_v2_resource_arn"] = ses_resource
    permissions["extract_iam_action"] = without_sqs_batches(permissions["extract_iam_action"])
    permissions["dynamodb_transaction_checks"] = each_once(permissions["dynamodb_transaction_checks"])
    import_module("ministack.app").main()


if __name__ == "__main__":
    launch(sys.argv[1], sys.argv[2])
