"""Runs inside the emulator's own environment: `python launch.py <python of the functions> <their path>`.

MiniStack starts functions with its own interpreter and an older botocore. Here they get the checkout's
interpreter, packages and sources, which also works where wheels built for Lambda cannot be loaded.
"""

import json
import os
import sys
from collections.abc import Callable
from email.utils import parseaddr
from importlib import import_module


def ses_resource(_method: str, path: str, body: bytes, region: str, account: str) -> str:
    """What sending needs a permission for: the sender's identity, as in SES. MiniStack asks for `*`."""
    if not path.startswith("/v2/email/outbound-emails"):
        return "*"
    sender = parseaddr(json.loads(body)["FromEmailAddress"])[1]
    return f"arn:aws:ses:{region}:{account}:identity/{sender}"


def without_batch(action_of: Callable[..., str | None]) -> Callable[..., str | None]:
    """Sending ten messages at once needs no permission of its own, as in SQS. MiniStack asks for one."""

    def action(*request: object, **more: object) -> str | None:
        found = action_of(*request, **more)
        return found.removesuffix("Batch") if found and found.startswith("sqs:") else found

    return action


def launch(interpreter: str, sources: str) -> None:
    """Serve until SIGTERM; functions run from the sources by the interpreter."""
    sys.executable = interpreter
    os.environ["PYTHONPATH"] = sources
    sys.argv = ["ministack"]
    actions = vars(import_module("ministack.core.iam_actions"))
    actions["_ses_v2_resource_arn"] = ses_resource
    actions["extract_iam_action"] = without_batch(actions["extract_iam_action"])
    import_module("ministack.app").main()


if __name__ == "__main__":
    launch(sys.argv[1], sys.argv[2])
