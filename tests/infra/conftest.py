"""The packaged template, made once."""

import pytest

from infra.package import package_without_wheels
from tests.infra.packaged import Template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Packaged without wheels, which the template does not show."""
    return Template(package_without_wheels(tmp_path_factory.mktemp("package")))
