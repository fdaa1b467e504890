"""What of personal data the audit may show: enough to recognise it, never all of it."""

import re
from collections.abc import Callable, Mapping

from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.identity.mobile import masked_mobile

Value = str | int | None

#: Wherever they stand, with a country code and gaps too; a birthday tells a citizen ID from other numbers.
_CITIZEN_ID = re.compile(r"[1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9Xx]")
_MOBILE = re.compile(r"(?:(?<![0-9])|(?<=86))1[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9])")
_MOBILE_DIGITS = 11
_GAPS = str.maketrans("", "", " -")


def masked(field: str, value: Value) -> Value:
    """A field's value as the audit keeps it; masked again it stays the same."""
    if not isinstance(value, str) or not value:
        return value
    mask = _MASKS.get(field)
    return masked_text(mask(value) if mask else value)


def masked_text(text: str) -> str:
    """The text with the middle of every citizen ID and mobile number in it starred out."""
    without_ids = _CITIZEN_ID.sub(lambda found: masked_citizen_id(found[0]), text)
    return _MOBILE.sub(lambda found: masked_mobile(found[0].translate(_GAPS)), without_ids)


def masked_name(name: str) -> str:
    """The first character: 张*."""
    return name[:1] + "*" * max(1, len(name) - 1)


def masked_email(address: str) -> str:
    """The first character, and the host: d***@hospital.cn."""
    local, _, host = address.rpartition("@")
    return f"{local.rstrip('*')[:1]}***@{host}"


def masked_number(number: str) -> str:
    """The first three and the last four digits; of a short number the last two."""
    if len(number) < _MOBILE_DIGITS:
        return "*" * (len(number) - 2) + number[-2:]
    return number[:3] + "*" * (len(number) - 7) + number[-4:]


def _masked_address(address: str) -> str:
    return address[:4].rstrip("*") + "****"


def _hidden(_: str) -> str:
    return "*"


_MASKS: Mapping[str, Callable[[str], str]] = {
    "citizen_id": masked_number,
    "legal_representative_id": masked_number,
    "mobile": masked_number,
    "telephone": masked_number,
    "email": masked_email,
    "legal_representative": masked_name,
    "contact": masked_name,
    "person_name": masked_name,
    "address": _masked_address,
    "ethnic_group": _hidden,
}
