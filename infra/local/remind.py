"""`make remind`: run today's reminder job now."""

import json
import time
import uuid

from infra.local import deploy
from infra.local.run import running_settings
from infra.local.settings import REGION, STACK_NAME, Trouble


def remind() -> None:
    """Call the planner with the event that its schedule would send, and say what it answered."""
    settings = running_settings()
    lambda_ = deploy.client(settings, "lambda")
    answer = lambda_.invoke(
        FunctionName=f"{STACK_NAME}-reminder-planner", Payload=json.dumps(scheduled_event()).encode()
    )
    if "FunctionError" in answer:
        reason = answer["Payload"].read().decode()
        raise Trouble(f"提醒任务失败：{reason}", f"The reminder job failed: {reason}")
    print(f"提醒已经安排，几秒后可在 {settings.site_url}/outbox 查看。")


def scheduled_event() -> dict[str, object]:
    """What EventBridge sends for a schedule."""
    return {
        "version": "0",
        "id": str(uuid.uuid4()),
        "detail-type": "Scheduled Event",
        "source": "aws.events",
        "account": "000000000000",
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "region": REGION,
        "resources": [],
        "detail": {},
    }
