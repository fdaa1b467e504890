"""Puts the packaged stack onto the emulator, or brings an older one up to date."""

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import WaiterError

from infra.local.settings import (
    ACCESS_KEY,
    MAIL_FROM,
    REGION,
    SERVICE_TELEPHONE,
    STACK_NAME,
    Settings,
    Trouble,
)
from infra.package import package_without_wheels

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient

ARTIFACTS = "artifacts"
CODE = "code.zip"
TEMPLATE = "sam.json"


def client(settings: Settings, service: str, key: str = ACCESS_KEY, secret: str = ACCESS_KEY) -> Any:
    """An SDK client of the emulator, by default with all rights."""
    return botocore.session.get_session().create_client(
        service,
        region_name=REGION,
        endpoint_url=settings.aws_url,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        config=Config(connect_timeout=5, read_timeout=60, retries={"total_max_attempts": 2}),
    )


def local_template(settings: Settings) -> dict[str, Any]:
    """The packaged template; only where the code lies differs."""
    project = settings.home / "package"
    shutil.rmtree(project, ignore_errors=True)
    template: dict[str, Any] = json.loads(package_without_wheels(project).read_text())
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = f"s3://{ARTIFACTS}/{CODE}"
    return template


def deploy(settings: Settings, overrides: Mapping[str, str] | None = None) -> bool:
    """Deploy unless the same template with the same parameters is there; tells whether it did."""
    parameters = {
        "SiteUrl": settings.site_url,
        "ServiceTelephone": SERVICE_TELEPHONE,
        "MailFrom": MAIL_FROM,
        "MailIdentity": MAIL_FROM,
        "DeletionProtection": "false",
        "RequireTls": "false",
        **(overrides or {}),
    }
    template = json.dumps(local_template(settings))
    stamp = settings.state / "deployed"
    fingerprint = hashlib.sha256(f"{template}{parameters}{settings.aws_url}".encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return False
    _upload(settings, template)
    _apply(settings, parameters)
    client(settings, "sesv2").create_email_identity(EmailIdentity=MAIL_FROM)
    stamp.write_text(fingerprint)
    return True


def environment(settings: Settings) -> dict[str, str]:
    """The environment as the functions see it, with what the SDK needs to reach the emulator."""
    configuration = client(settings, "lambda").get_function_configuration(FunctionName=f"{STACK_NAME}-api")
    return {
        **configuration["Environment"]["Variables"],
        "AWS_ENDPOINT_URL": settings.aws_url,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY": ACCESS_KEY,
    }


def api_id(settings: Settings) -> str:
    """The REST API's id."""
    stack = client(settings, "cloudformation").describe_stacks(StackName=STACK_NAME)["Stacks"][0]
    outputs = {each["OutputKey"]: str(each["OutputValue"]) for each in stack["Outputs"]}
    return outputs["RestAPIId"]


def _upload(settings: Settings, template: str) -> None:
    s3 = client(settings, "s3")
    s3.create_bucket(Bucket=ARTIFACTS)
    s3.put_object(Bucket=ARTIFACTS, Key=CODE, Body=_no_code())
    s3.put_object(Bucket=ARTIFACTS, Key=TEMPLATE, Body=template.encode())


def _no_code() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("README", "The functions run from the checkout.\n")
    return buffer.getvalue()


def _apply(settings: Settings, parameters: Mapping[str, str]) -> None:
    cloudformation: CloudFormationClient = client(settings, "cloudformation")
    known = [each["StackName"] for each in cloudformation.describe_stacks()["Stacks"]]
    request: dict[str, Any] = {
        "StackName": STACK_NAME,
        "TemplateURL": f"{settings.aws_url}/{ARTIFACTS}/{TEMPLATE}",
        "Parameters": [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
        "Capabilities": ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
    }
    exists = STACK_NAME in known
    (cloudformation.update_stack if exists else cloudformation.create_stack)(**request)
    waiter = cloudformation.get_waiter("stack_update_complete" if exists else "stack_create_complete")
    try:
        waiter.wait(StackName=STACK_NAME, WaiterConfig={"Delay": 1, "MaxAttempts": 120})
    except WaiterError:
        reasons = _failures(cloudformation)
        raise Trouble(
            f"部署失败：{reasons}。可以用 make reset 清空本地数据后重试。",
            f"The deployment failed: {reasons}. To start afresh type make reset.",
        ) from None


def _failures(cloudformation: "CloudFormationClient") -> str:
    events = cloudformation.describe_stack_events(StackName=STACK_NAME)["StackEvents"]
    failed = [each for each in events if each.get("ResourceStatus", "").endswith("_FAILED")]
    return "; ".join(
        f"{each.get('LogicalResourceId')}: {each.get('ResourceStatusReason')}" for each in failed[:3]
    )
