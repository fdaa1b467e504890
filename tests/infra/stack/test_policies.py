"""No role may do more than its function needs."""

from tests.infra.packaged import Template, leaves


def test_no_statement_is_for_everything(template: Template) -> None:
    for role, statement in template.statements():
        assert statement["Effect"] == "Allow"
        assert "NotAction" not in statement
        for action in statement["Action"]:
            assert "*" not in action, (role, action)
        for _, text in leaves(statement.get("Resource", [])):
            assert text != "*", role


def test_a_telephone_number_is_the_only_thing_without_an_arn(template: Template) -> None:
    """SNS knows no resource for SMS: everything that is not a topic is the least that can be granted."""
    open_ended = [(role, each["Action"]) for role, each in template.statements() if "NotResource" in each]
    assert sorted(open_ended) == [("APIHandlerRole", ["sns:Publish"]), ("NoticeSenderRole", ["sns:Publish"])]


def test_nobody_may_scan_or_change_tables(template: Template) -> None:
    granted = {action for _, each in template.statements() for action in each["Action"]}
    allowed = {"GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"}
    allowed |= {"ConditionCheckItem", "BatchWriteItem"}
    assert {action for action in granted if action.startswith("dynamodb:")} == {
        f"dynamodb:{x}" for x in allowed
    }


def test_only_the_api_reads_accounts_and_citizen_ids(template: Template) -> None:
    sensitive = {"AccountsTable", "CipherKey"}
    granted = {
        role
        for role, each in template.statements()
        for _, text in leaves(each.get("Resource", []))
        if text in sensitive
    }
    assert granted == {"APIHandlerRole"}


def test_the_audit_can_only_be_added_to_and_read(template: Template) -> None:
    granted = {
        (role.removesuffix("Role"), action)
        for role, each in template.statements()
        if any("AuditTable" in text for _, text in leaves(each.get("Resource", [])))
        for action in each["Action"]
    }
    writers = {
        "APIHandler",
        "ImportReader",
        "ImportWriter",
        "WorkbookWriter",
        "ReminderPlanner",
        "SubmissionEnder",
    }
    assert granted == {(role, "dynamodb:PutItem") for role in writers} | {("APIHandler", "dynamodb:Query")}


def test_documents_are_written_by_who_hands_them_in_and_removed_by_the_cleaner(template: Template) -> None:
    granted = {
        (role.removesuffix("Role"), action, text.partition("/")[2])
        for role, each in template.statements()
        for _, text in leaves(each.get("Resource", []))
        if "DocumentsBucket" in text
        for action in each["Action"]
    }
    api = {
        ("APIHandler", f"s3:{action}", keys)
        for action in ("PutObject", "AbortMultipartUpload", "GetObject")
        for keys in ("incoming/*", "documents/*")
    }
    importer = {
        ("ImportWriter", f"s3:{each}", "documents/*") for each in ("PutObject", "AbortMultipartUpload")
    }
    assert granted == api | importer | {("DocumentCleaner", "s3:DeleteObject", "documents/*")}


def test_resource_policies_name_their_senders(template: Template) -> None:
    for policy in [
        *template.of_type("SQS::QueuePolicy").values(),
        *template.of_type("SNS::TopicPolicy").values(),
    ]:
        for statement in policy["PolicyDocument"]["Statement"]:
            assert set(statement["Principal"]) == {"Service"}
            assert statement["Condition"]
