"""Buckets: private, encrypted, TLS only, emptied."""

import pytest

from tests.infra.packaged import Template

BUCKETS = ("UploadsBucket", "ResultsBucket", "DocumentsBucket", "SiteBucket")


@pytest.mark.parametrize("name", BUCKETS)
def test_a_bucket_is_private_and_encrypted(template: Template, name: str) -> None:
    bucket = template.of_type("S3::Bucket")[name]
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule["ServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256"


@pytest.mark.parametrize("name", ["UploadsBucket", "ResultsBucket", "DocumentsBucket"])
def test_a_bucket_refuses_plain_http(template: Template, name: str) -> None:
    (statement,) = template.of_type("S3::BucketPolicy")[f"{name}Policy"]["PolicyDocument"]["Statement"]
    assert statement["Effect"] == "Deny"
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UploadsBucket", {"uploads/": 7, "certificates/": 7}),
        ("ResultsBucket", {"parts/": 7, "reports/": 30, "exports/": 30}),
        # Under documents/ nothing expires.
        ("DocumentsBucket", {"incoming/": 1}),
    ],
)
def test_nothing_stays_for_longer_than_it_is_of_use(
    template: Template, name: str, expected: dict[str, int]
) -> None:
    rules = template.of_type("S3::Bucket")[name]["LifecycleConfiguration"]["Rules"]
    assert {rule["Prefix"]: rule["ExpirationInDays"] for rule in rules} == expected


@pytest.mark.parametrize("name", ["UploadsBucket", "DocumentsBucket"])
def test_browsers_post_uploads_from_the_site_only(template: Template, name: str) -> None:
    (rule,) = template.of_type("S3::Bucket")[name]["CorsConfiguration"]["CorsRules"]
    assert rule["AllowedOrigins"] == [{"Ref": "SiteUrl"}]
    assert rule["AllowedMethods"] == ["POST"]


def test_uploads_are_announced(template: Template) -> None:
    bucket = template.resources["UploadsBucket"]
    (announced,) = bucket["Properties"]["NotificationConfiguration"]["QueueConfigurations"]
    assert announced["Queue"] == {"Fn::GetAtt": ["UploadsQueue", "Arn"]}
    assert announced["Filter"]["S3Key"]["Rules"] == [{"Name": "prefix", "Value": "uploads/"}]
    assert bucket["DependsOn"] == ["UploadsQueuePolicy"]
