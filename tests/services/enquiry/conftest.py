"""Reservations that have come to a result."""

from tests.services.reservations.conftest import noon, two

__all__ = ["noon", "two"]
