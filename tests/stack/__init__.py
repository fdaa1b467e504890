"""The local stack for tests."""
