"""Functions: each with a role, logs and limits of its own."""

import re

import pytest

from infra.stack.functions import ENVIRONMENT, FUNCTIONS
from tests.infra.packaged import Template

NAMES = [function.logical_id for function in FUNCTIONS]

#: docs/architecture.md, section 2.
VARIABLES = """
ACCOUNTS_TABLE ORGANISATIONS_TABLE INSTRUMENTS_TABLE RESERVATIONS_TABLE ACTIVITY_TABLE AUDIT_TABLE
CATALOGUE_TABLE UPLOADS_BUCKET RESULTS_BUCKET
DOCUMENTS_BUCKET DOCUMENTS_QUEUE_URL SUBMISSIONS_QUEUE_URL
IMPORT_PARTS_QUEUE_URL WORKBOOKS_QUEUE_URL NOTICES_QUEUE_URL CIPHER_KEY_ID HUMAN_CHECK_SECRET_ID SITE_URL
SERVICE_TELEPHONE MAIL_SERVICE MAIL_FROM MAIL_CONFIGURATION_SET SMTP_HOST SMTP_PORT SMTP_SECRET_ID
SMS_SERVICE SMS_GATEWAY_URL SMS_GATEWAY_SECRET_ID
"""


def test_the_template_adds_to_exactly_the_functions_of_the_application(template: Template) -> None:
    assert sorted(template.of_type("Serverless::Function")) == sorted(NAMES)


def test_each_function_has_a_role_of_its_own(template: Template) -> None:
    roles = [each["Role"]["Fn::GetAtt"][0] for each in template.of_type("Serverless::Function").values()]
    assert sorted(roles) == sorted(template.of_type("IAM::Role"))


def test_each_function_has_a_log_group_that_forgets(template: Template) -> None:
    groups = {str(each["LogGroupName"]): each for each in template.of_type("Logs::LogGroup").values()}
    for each in template.of_type("Serverless::Function").values():
        name = {"Fn::Sub": "/aws/lambda/" + each["FunctionName"]["Fn::Sub"]}
        assert groups[str(name)]["RetentionInDays"] == {"Ref": "LogRetentionDays"}


def test_every_variable_of_the_application_is_set(template: Template) -> None:
    variables = template.document["Globals"]["Function"]["Environment"]["Variables"]
    assert sorted(variables) == sorted(ENVIRONMENT) == sorted(re.findall(r"\w+", VARIABLES))


def test_no_function_outgrows_what_it_may(template: Template) -> None:
    for name, each in template.of_type("Serverless::Function").items():
        assert each["Timeout"] <= 300
        assert each["MemorySize"] <= (1024 if name == "APIHandler" else 512)
    assert template.of_type("Serverless::Function")["APIHandler"]["Timeout"] <= 29


def test_queues_feed_with_partial_failures_and_a_limit(template: Template) -> None:
    functions = template.of_type("Serverless::Function")
    fed = [each for each in FUNCTIONS if each.feed]
    assert len(fed) == 7
    for function in fed:
        feed = functions[function.logical_id]["Events"][f"{function.logical_id}SqsEventSource"]["Properties"]
        assert function.feed
        assert feed["Queue"] == {"Fn::Sub": f"${{{function.feed.queue}.Arn}}"}
        assert feed["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
        assert feed["ScalingConfig"]["MaximumConcurrency"] >= 2


def test_reminders_are_planned_at_nine_in_shanghai(template: Template) -> None:
    (event,) = template.of_type("Serverless::Function")["ReminderPlanner"]["Events"].values()
    assert event["Properties"]["Schedule"] == "cron(0 1 * * ? *)"


@pytest.mark.parametrize("name", NAMES)
def test_a_function_may_write_only_its_own_logs(template: Template, name: str) -> None:
    granted = [
        statement["Resource"]
        for role, statement in template.statements()
        if role == f"{name}Role" and "logs:PutLogEvents" in statement["Action"]
    ]
    assert granted == [[{"Fn::GetAtt": [f"{name}Logs", "Arn"]}]]
