"""Wording for the codes of accounts."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {}
