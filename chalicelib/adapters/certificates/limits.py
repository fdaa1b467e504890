"""How much of an archive of certificates we take on; beyond it the archive is refused with a reason."""

MIB = 1 << 20

LARGEST_ARCHIVE = 200 * MIB
LARGEST_EXPANDED = 400 * MIB
MOST_FILES = 2000
#: The table of what is in the archive; that of so many files has half of it at the most.
LARGEST_TABLE = MIB
