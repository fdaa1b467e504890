"""`python -m infra.local run|remind|reset`."""

import sys

from infra.local.remind import remind
from infra.local.reset import reset
from infra.local.run import run
from infra.local.settings import Trouble

COMMANDS = {"run": run, "remind": remind, "reset": reset}


def main() -> None:
    """Do the command; what the person can put right is a sentence, not a traceback."""
    try:
        COMMANDS[sys.argv[1]]()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
