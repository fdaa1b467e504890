"""How much of a workbook we take on; beyond it the workbook is refused with a reason."""

MIB = 1 << 20

LARGEST_FILE = 20 * MIB
LARGEST_EXPANDED = 200 * MIB
MOST_ROWS = 50_000
MOST_COLUMNS = 200
