"""Encryption of personal data."""

import pytest
from botocore.exceptions import ClientError

from chalicelib.adapters import clients
from chalicelib.adapters.cipher import encrypt
from tests.support.aws import Aws
from tests.support.people import CITIZEN_ID, CODE


def test_only_with_the_same_context_does_it_come_back(aws: Aws) -> None:
    encrypted = encrypt(CITIZEN_ID, {"organisation": CODE})
    assert CITIZEN_ID.encode() not in encrypted
    answer = clients.kms().decrypt(CiphertextBlob=encrypted, EncryptionContext={"organisation": CODE})
    assert answer["Plaintext"] == CITIZEN_ID.encode()
    with pytest.raises(ClientError):
        clients.kms().decrypt(CiphertextBlob=encrypted, EncryptionContext={"organisation": "600037341"})
