"""A valid request for each operation of the API: a module for each subject, all of them read here."""

from importlib import import_module
from pathlib import Path

for _module in sorted(Path(__file__).parent.glob("[!_]*.py")):
    import_module(f"{__name__}.{_module.stem}")
