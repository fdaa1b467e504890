"""Encryption of personal data with the stack's KMS key."""

from collections.abc import Mapping

from chalicelib.adapters import clients
from chalicelib.adapters.config import config


def encrypt(text: str, context: Mapping[str, str]) -> bytes:
    """The text encrypted; whoever decrypts it must name the same context."""
    answer = clients.kms().encrypt(
        KeyId=config().cipher_key, Plaintext=text.encode(), EncryptionContext=dict(context)
    )
    return answer["CiphertextBlob"]


def decrypt(encrypted: bytes, context: Mapping[str, str]) -> str:
    """The text that was encrypted under this context."""
    answer = clients.kms().decrypt(
        KeyId=config().cipher_key, CiphertextBlob=encrypted, EncryptionContext=dict(context)
    )
    return answer["Plaintext"].decode()
