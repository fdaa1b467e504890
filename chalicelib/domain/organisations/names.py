"""Names of organisations and people, addresses, and reasons, as they may be entered."""

import re
import unicodedata

from chalicelib.domain.errors import Wrong

LONGEST_ORGANISATION_NAME = 100
LONGEST_PERSON_NAME = 50
LONGEST_ADDRESS = 100
LONGEST_CERTIFICATE_NUMBER = 50
LONGEST_REASON = 200

_ORGANISATION_MARKS = frozenset(" ()（）[]【】《》〈〉“”‘’\"'·•・.,，、。:：-—–_&＆/+＋#№")
_PERSON_MARKS = frozenset(" ·•・.-'’（）()")
_ADDRESS_MARKS = _ORGANISATION_MARKS | frozenset("~～;；@")
_NUMBER_MARKS = frozenset(" ()（）[]【】〔〕-—–_/.．·#№:：")
_WRITTEN = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl"})
_BLANKS = re.compile(r"\s+")


def organisation_name(text: str) -> str:
    """Letters, digits and the marks that business licences print."""
    return _name(text, _ORGANISATION_MARKS, LONGEST_ORGANISATION_NAME)


def person_name(text: str) -> str:
    """A person's name, of whatever script."""
    name = _name(text, _PERSON_MARKS, LONGEST_PERSON_NAME)
    if any(character.isdecimal() for character in name):
        raise Wrong("name_characters")
    return name


def address(text: str) -> str:
    """Street, number and room, as letters are addressed."""
    return _name(text, _ADDRESS_MARKS, LONGEST_ADDRESS)


def certificate_number(text: str) -> str:
    """The number of a certificate as it is printed: letters, digits, brackets and dashes, in any order."""
    number = _line(text, LONGEST_CERTIFICATE_NUMBER)
    if not all(character in _NUMBER_MARKS or _is_written(character) for character in number):
        raise Wrong("certificate_number_characters")
    if not any(map(_is_written, number)):
        raise Wrong("certificate_number_characters")
    return number


def reason(text: str) -> str:
    """Free text of one paragraph, without characters that cannot be seen."""
    clean = _line(text, LONGEST_REASON)
    if any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in clean):
        raise Wrong("control_characters")
    return clean


def _name(text: str, marks: frozenset[str], longest: int) -> str:
    name = _line(text, longest)
    if not all(character in marks or _is_written(character) for character in name):
        raise Wrong("name_characters")
    if not any(character.isalpha() for character in name):
        raise Wrong("name_without_letters")
    return name


def _line(text: str, longest: int) -> str:
    line = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if not line:
        raise Wrong("required")
    if len(line) > longest:
        raise Wrong("too_long", limit=longest)
    return line


def _is_written(character: str) -> bool:
    """Letters with their marks, and numbers; not what turns a character into a picture."""
    return unicodedata.category(character) in _WRITTEN and not "\ufe00" <= character <= "\ufe0f"
