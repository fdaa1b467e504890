"""`make reset`: forget everything the local stack holds."""

import shutil

from infra.local.run import is_running
from infra.local.settings import LOCAL, Trouble

#: What is kept: the emulator's environment, and the stamps of the set-up.
_STATE = ("state", "objects", "tmp", "package", "emulator.log", "emulator.pid", "running.json")


def reset() -> None:
    """Delete the state; refused while the stack runs."""
    if is_running():
        raise Trouble(
            "本地系统正在运行：请先在那个终端按 Ctrl-C，再执行 make reset。",
            "The local stack is running: stop it with Ctrl-C first, then type make reset.",
        )
    for name in _STATE:
        path = LOCAL / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    print("本地数据已清空。")
