"""What the public will find out of a certificate; on the stack, run in its environment."""

import sys

from chalicelib.services.reservations.certificates import find

if __name__ == "__main__":
    found = find(*sys.argv[1:])
    print(found.verdict, found.serial_number, sep="\n")  # noqa: T201 - this is how the test gets it
