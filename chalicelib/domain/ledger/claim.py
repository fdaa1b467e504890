"""What makes an instrument the same as another: manufacturer and serial number (requirement B6)."""

import hashlib
import unicodedata

#: What people write where an instrument has no serial number; such instruments never clash.
NO_SERIAL_NUMBER = frozenset({"", "/", "\\", "-", "--", "—", "——", "无", "无编号", "无号", "不详"})


def serial_claim(manufacturer: str, serial_number: str) -> str | None:
    """The key that one (manufacturer, serial number) of an ledger holds; None without a serial number."""
    serial = _normal(serial_number)
    if serial in NO_SERIAL_NUMBER:
        return None
    return "S" + _digest(_normal(manufacturer), serial)


def row_claim(content: str, row: int) -> str:
    """The key of a workbook's row, for rows without a serial number; `content` identifies the workbook."""
    return "R" + _digest(content, str(row))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
