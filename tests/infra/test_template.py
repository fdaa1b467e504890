"""What holds for the packaged template as a whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.infra.packaged import Template, leaves

#: CloudFormation's limit for a template that lies in S3.
LARGEST = 1_000_000


def test_cfn_lint_finds_nothing(template: Template) -> None:
    cfn_lint = Path(sys.executable).with_name("cfn-lint")
    found = subprocess.run([cfn_lint, template.path], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")


def test_partition_and_url_suffix_are_never_written_out(template: Template) -> None:
    """Service principals end in amazonaws.com in every partition: they are names, not hosts."""
    written_out = [
        (path, text)
        for path, text in leaves(template.document)
        if re.search(r"arn:aws\b|amazonaws", text)
        and not (path[-1] in {"Service", "Principal"} and re.fullmatch(r"[a-z0-9]+\.amazonaws\.com", text))
    ]
    assert written_out == []


@pytest.mark.parametrize("text", ["us-east-1:", "cn-north-1", "000000000000", "infra/stack"])
def test_nothing_of_the_machine_that_packaged_is_left(template: Template, text: str) -> None:
    assert text not in template.text


def test_every_condition_and_parameter_is_used(template: Template) -> None:
    used = re.findall(r'"(?:Ref|Condition)": "(\w+)"|"Fn::If": \[\s*"(\w+)"|\$\{(\w+)[.}]', template.text)
    names = {name for groups in used for name in groups if name}
    equals = set(re.findall(r'"Ref": "(\w+)"', template.text))
    assert set(template.document["Parameters"]) <= names | equals
    assert set(template.document["Conditions"]) <= names


def test_data_outlives_the_stack(template: Template) -> None:
    kept = {"AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::Logs::LogGroup"}
    lost = [
        name
        for name, each in template.resources.items()
        if each["Type"] in kept
        and {each.get("DeletionPolicy"), each.get("UpdateReplacePolicy")} != {"Retain"}
    ]
    assert lost == []


def test_it_is_small_enough_to_deploy(template: Template) -> None:
    assert len(template.text) < LARGEST
    assert len(template.resources) < 500


def test_the_api_is_regional_and_throttled(template: Template) -> None:
    api = template.of_type("Serverless::Api")["RestAPI"]
    assert api["EndpointConfiguration"] == {"Type": "REGIONAL"}
    assert api["StageName"] == "api"
    assert api["MethodSettings"][0]["ThrottlingRateLimit"] > 0
    assert all(path.startswith("/v1/") for path in api["DefinitionBody"]["paths"])
