"""`python3 infra/setup.py [python]`: everything a fresh machine lacks that needs no root.

Runs on the machine's own Python, so the standard library only, and syntax that older versions can read:
they must get as far as the sentence that says they are too old. Every step leaves a stamp of what it was
made from and is skipped while that is unchanged.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
EMULATOR = ROOT / ".local" / "aws"
SITE = ROOT / "static-site"

OLDEST_PYTHON = (3, 11)
OLDEST_NODE = (20, 19)

#: What the site's build writes itself.
BUILT = {"node_modules", "dist", "reference", "downloads"}


class Lacking(Exception):
    """Something that only the person at the terminal can install."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese + "\n" + english)


def check_python() -> None:
    """Refuse an old Python, and one that cannot make environments."""
    if sys.version_info < OLDEST_PYTHON:
        found = "{}.{}".format(*sys.version_info)
        raise Lacking(
            f"需要 Python 3.11 或更高版本，现在是 {found}：请安装后用 PYTHON=python3.11 make run 指定它。",
            f"Python 3.11 or later is needed, this is {found}: install it, then PYTHON=python3.11 make run.",
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise Lacking(
            "缺少 Python 的 venv 模块：请先安装，例如 apt install python3-venv。",
            "Python's venv module is missing: install it, for example with apt install python3-venv.",
        ) from None


def check_node() -> None:
    """Refuse to go on without Node and npm, or with an old Node."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        raise Lacking(
            "缺少 Node.js：请先安装 Node.js 20.19 或更高版本（含 npm）。",
            "Node.js is missing: install Node.js 20.19 or later, with npm.",
        )
    version = subprocess.run([node, "--version"], stdout=subprocess.PIPE, check=True).stdout.decode().strip()
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    if numbers < OLDEST_NODE:
        raise Lacking(
            f"需要 Node.js 20.19 或更高版本，现在是 {version}：请升级。",
            f"Node.js 20.19 or later is needed, this is {version}: upgrade it.",
        )


def fingerprint(*files: Path) -> str:
    """What the files hold, with the Python that set things up."""
    digest = hashlib.sha256(sys.version.encode())
    for file in sorted(files):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def is_done(stamp: Path, expected: str) -> bool:
    """Whether a step was done with the same things before."""
    return stamp.exists() and stamp.read_text() == expected


def environment(folder: Path, told: str, *requirements: str) -> None:
    """A Python environment with what the requirement files say."""
    wanted = fingerprint(*(ROOT / name for name in requirements))
    stamp = folder / ".made-from"
    if is_done(stamp, wanted):
        return
    print(told, flush=True)
    if subprocess.call([sys.executable, "-m", "venv", str(folder)]):
        shutil.rmtree(folder, ignore_errors=True)
        raise Lacking(
            "无法创建 Python 环境：请先安装 venv 模块，例如 apt install python3-venv。",
            "No Python environment could be made: install the venv module, as in apt install python3-venv.",
        )
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    run([*pip, "--requirement", str(ROOT / requirements[-1])])
    stamp.write_text(wanted)


def packages() -> None:
    """The site's packages, as locked."""
    wanted = fingerprint(SITE / "package-lock.json")
    stamp = SITE / "node_modules" / ".made-from"
    if is_done(stamp, wanted):
        return
    print("正在安装前端依赖……", flush=True)
    run(["npm", "ci", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"], SITE)
    stamp.write_text(wanted)


def folders(path: Path) -> tuple[str, ...]:
    """The folders between the site's own and a file."""
    return path.relative_to(SITE).parts[:-1]


def site() -> None:
    """The built site, with the reference data that the functions read too."""
    sources = [path for path in SITE.rglob("*") if path.is_file() and not BUILT & set(folders(path))]
    data = [path for path in (ROOT / "chalicelib").rglob("*") if path.suffix in (".csv", ".py")]
    wanted = fingerprint(*sources, *data, ROOT / "infra" / "reference.py")
    stamp = SITE / "dist" / ".made-from"
    if is_done(stamp, wanted):
        return
    print("正在构建网站……", flush=True)
    run([str(VENV / "bin" / "python"), "-m", "infra.reference"])
    run(["npm", "run", "--silent", "build", "--", "--logLevel", "warn"], SITE)
    stamp.write_text(wanted)


def run(command: list[str], folder: Path = ROOT) -> None:
    """A step's command; its own words say what went wrong."""
    code = subprocess.call(command, cwd=str(folder))
    if code:
        raise Lacking(
            f"这一步没有成功：{' '.join(command)}。原因见上。",
            "This step failed, for the reason above.",
        )


def main(parts: list[str]) -> None:
    """Python alone if asked so, otherwise everything."""
    check_python()
    if parts != ["python"]:
        check_node()
    environment(VENV, "正在安装 Python 依赖……", "requirements.txt", "requirements-dev.txt")
    if parts != ["python"]:
        environment(EMULATOR, "正在安装本机 AWS……", "requirements-stack.txt")
        packages()
        site()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Lacking as lacking:
        print(lacking, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
