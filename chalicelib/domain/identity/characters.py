"""How numbers arrive: with full-width characters, blanks, hyphens and small letters."""

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_CAPITALS = {ord(letter): ord(letter) - 32 for letter in "abcdefghijklmnopqrstuvwxyz"}
_DROPPED = dict.fromkeys(map(ord, " \t\r\n\u00a0\u3000-\u2010\u2011\u2012\u2013\u2014\u2212"))


def plain(text: str) -> str:
    """Half-width capitals without blanks and hyphens; everything else stays, to be refused by the rules."""
    # Not str.upper(): it turns letters of other scripts into ASCII ones.
    return text.translate(_HALF_WIDTH).translate(_DROPPED).translate(_CAPITALS)
