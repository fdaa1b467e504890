"""Buckets: private, encrypted, TLS only, and nothing in them for longer than it is of use."""

from infra.stack.intrinsics import (
    Resource,
    Resources,
    Value,
    arn_of,
    attribute,
    inside_bucket,
    ref,
    resource,
    sub,
)

PRIVATE: Resource = {
    "PublicAccessBlockConfiguration": {
        "BlockPublicAcls": True,
        "BlockPublicPolicy": True,
        "IgnorePublicAcls": True,
        "RestrictPublicBuckets": True,
    },
    "OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]},
    "BucketEncryption": {
        "ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]
    },
}


def _expiry(prefix: str, days: int) -> Resource:
    return {
        "Id": f"expire-{prefix.strip('/')}",
        "Status": "Enabled",
        "Prefix": prefix,
        "ExpirationInDays": days,
        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 1},
    }


def bucket_name(purpose: str) -> Value:
    """A name worked out beforehand, because the queue's policy must name the bucket before it exists."""
    return sub(f"${{AWS::StackName}}-{purpose}-${{AWS::AccountId}}-${{AWS::Region}}")


def _tls_only(logical_id: str) -> Resource:
    refusal = {
        "Sid": "TlsOnly",
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [arn_of(logical_id), inside_bucket(logical_id, "*")],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    document = {"Version": "2012-10-17", "Statement": [refusal]}
    properties = {"Bucket": ref(logical_id), "PolicyDocument": document}
    return resource("S3::BucketPolicy", properties, Condition="RequiresTls")


def bucket(purpose: str, properties: Resource, **more: Value) -> Resource:
    """A private bucket that outlives the stack."""
    return resource(
        "S3::Bucket",
        {"BucketName": bucket_name(purpose), **PRIVATE, **properties},
        DeletionPolicy="Retain",
        UpdateReplacePolicy="Retain",
        **more,
    )


def _posted_from_the_site() -> Resource:
    browser_post = {
        "AllowedOrigins": [ref("SiteUrl")],
        "AllowedMethods": ["POST"],
        "AllowedHeaders": ["*"],
        "MaxAge": 3600,
    }
    return {"CorsRules": [browser_post]}


def _uploads() -> Resource:
    arrived = {
        "Event": "s3:ObjectCreated:*",
        "Queue": attribute("UploadsQueue", "Arn"),
        "Filter": {"S3Key": {"Rules": [{"Name": "prefix", "Value": "uploads/"}]}},
    }
    return bucket(
        "uploads",
        {
            "CorsConfiguration": _posted_from_the_site(),
            "LifecycleConfiguration": {"Rules": [_expiry("uploads/", 7), _expiry("certificates/", 7)]},
            "NotificationConfiguration": {"QueueConfigurations": [arrived]},
        },
        DependsOn=["UploadsQueuePolicy"],
    )


def _documents() -> Resource:
    return bucket(
        "documents",
        {
            "CorsConfiguration": _posted_from_the_site(),
            # Under documents/ they stay as long as somebody refers to them.
            "LifecycleConfiguration": {"Rules": [_expiry("incoming/", 1)]},
        },
    )


def buckets() -> Resources:
    """The uploads that come from browsers, the results that go back, and the documents that are kept."""
    kept = [_expiry("parts/", 7), _expiry("reports/", 30), _expiry("exports/", 30)]
    return {
        "UploadsBucket": _uploads(),
        "UploadsBucketPolicy": _tls_only("UploadsBucket"),
        "ResultsBucket": bucket("results", {"LifecycleConfiguration": {"Rules": kept}}),
        "ResultsBucketPolicy": _tls_only("ResultsBucket"),
        "DocumentsBucket": _documents(),
        "DocumentsBucketPolicy": _tls_only("DocumentsBucket"),
    }
