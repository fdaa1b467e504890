"""Creates an administrator: `python -m infra.administrator [options] USER_NAME MOBILE`.

The password comes from the terminal, or from the first line of stdin; the environment names the tables
(ACCOUNTS_TABLE, AUDIT_TABLE) and the region, as it does for the functions.
"""

import argparse
import getpass
import sys
from collections.abc import Sequence

from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Wrong
from chalicelib.domain.texts import wording
from chalicelib.services.accounts.administrators import create_administrator


def main(arguments: Sequence[str] | None = None) -> int:
    """Create the account; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m infra.administrator", description=__doc__)
    parser.add_argument("user_name")
    parser.add_argument("mobile", help="11 digits, mainland China")
    parser.add_argument(
        "--first-password", action="store_true", help="the password must be changed at the first sign-in"
    )
    parser.add_argument("--division", help="six digits; without it, for the whole country")
    options = parser.parse_args(arguments)
    try:
        account = create_administrator(
            options.user_name,
            _password(),
            options.mobile,
            actor=Actor.operator(),
            division=options.division,
            must_change_password=options.first_password,
        )
    except Wrong as wrong:
        print(wording(wrong.code, wrong.params), file=sys.stderr)
        return 1
    print(f"administrator {account.user_name} created")
    return 0


def _password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("password: ")
    return sys.stdin.readline().rstrip("\r\n")


if __name__ == "__main__":
    sys.exit(main())
