"""cfn-lint over the packaged template, as part of `make check`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from infra.package import package_without_wheels


def main() -> None:
    """Package without wheels, which the template does not show, and lint."""
    with tempfile.TemporaryDirectory() as scratch:
        template = package_without_wheels(Path(scratch))
        cfn_lint = Path(sys.executable).with_name("cfn-lint")
        raise SystemExit(subprocess.run([cfn_lint, template], check=False).returncode)


if __name__ == "__main__":
    main()
