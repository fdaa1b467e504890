"""One AWS client per service and process, made when first needed, with timeouts and bounded retries.

botocore is used directly: boto3 would add a quarter of a second to a cold start for nothing we need.
"""

from functools import cache
from typing import TYPE_CHECKING, cast

import botocore.session
from botocore.config import Config

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_kms import KMSClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_sesv2 import SESV2Client
    from mypy_boto3_sns import SNSClient
    from mypy_boto3_sqs import SQSClient

_SETTINGS = Config(
    connect_timeout=2,
    read_timeout=10,
    retries={"mode": "standard", "total_max_attempts": 4},
    signature_version="v4",
)
#: S3 signs its requests (presigned ones too) in a way of its own.
_S3_SETTINGS = _SETTINGS.merge(Config(signature_version="s3v4", s3={"addressing_style": "virtual"}))
_DYNAMODB_SETTINGS = _SETTINGS.merge(Config(parameter_validation=False, read_timeout=5))
#: Sending is not idempotent: a lost answer must not become a second message.
_ONCE = _SETTINGS.merge(Config(retries={"mode": "standard", "total_max_attempts": 1}))


@cache
def _session() -> botocore.session.Session:
    return botocore.session.get_session()


@cache
def dynamodb() -> "DynamoDBClient":
    """The database; PynamoDB has checked the parameters already."""
    return cast("DynamoDBClient", _session().create_client("dynamodb", config=_DYNAMODB_SETTINGS))


@cache
def s3() -> "S3Client":
    """Object storage."""
    return cast("S3Client", _session().create_client("s3", config=_S3_SETTINGS))


@cache
def sqs() -> "SQSClient":
    """Queues."""
    return cast("SQSClient", _session().create_client("sqs", config=_SETTINGS))


@cache
def kms() -> "KMSClient":
    """Keys."""
    return cast("KMSClient", _session().create_client("kms", config=_SETTINGS))


@cache
def secrets() -> "SecretsManagerClient":
    """Secrets."""
    return cast("SecretsManagerClient", _session().create_client("secretsmanager", config=_SETTINGS))


@cache
def ses() -> "SESV2Client":
    """E-mail; never retried by itself."""
    return cast("SESV2Client", _session().create_client("sesv2", config=_ONCE))


@cache
def sns() -> "SNSClient":
    """SMS; never retried by itself."""
    return cast("SNSClient", _session().create_client("sns", config=_ONCE))
