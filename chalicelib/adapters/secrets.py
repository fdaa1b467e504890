"""Secrets, read when first needed and again after ten minutes, so that a rotated one is taken up."""

import time

from chalicelib.adapters import clients

KEEP_SECONDS = 600

_kept: dict[str, tuple[float, str]] = {}


def secret(secret_id: str) -> str:
    """The text of a secret."""
    now = time.monotonic()
    kept = _kept.get(secret_id)
    if kept is None or kept[0] < now - KEEP_SECONDS:
        kept = now, clients.secrets().get_secret_value(SecretId=secret_id)["SecretString"]
        _kept[secret_id] = kept
    return kept[1]
