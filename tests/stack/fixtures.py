"""The pytest plugin: `pytest_plugins = ["tests.stack.fixtures"]` in tests/conftest.py."""

from collections.abc import Iterator

import pytest

from tests.stack.local_stack import LocalStack


@pytest.fixture(scope="session")
def local_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStack]:
    """The deployed application, one for the whole run; tests keep apart by organisations of their own."""
    stack = LocalStack(tmp_path_factory.mktemp("stack"))
    try:
        stack.start()
        yield stack
    finally:
        stack.stop()
