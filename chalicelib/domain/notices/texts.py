"""Wording for the codes of notices."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {}
