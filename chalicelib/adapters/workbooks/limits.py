"""How much of a workbook we take on; beyond it the workbook is refused with a reason."""

MIB = 1 << 20

LARGEST_FILE = 20 * MIB
LARGEST_EXPANDED = 200 * MIB
#: Parts other than sheets and strings (styles, relationships, …): Excel's own limits keep them far below.
LARGEST_OTHER_PART = 16 * MIB
MOST_ENTRIES = 20_000

MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_CELLS = 1_300_000
#: Positions from A1 to the last cell, empty ones too: calamine lays them all out, about 24 bytes each.
LARGEST_AREA = 5_200_000
#: All texts of a sheet together, each counted as often as cells refer to it.
MOST_TEXT = 128 * MIB
MOST_STRINGS = MOST_CELLS
#: Sheets that are looked through for headings.
MOST_SHEETS = 20
