"""Archives of certificates, honest and hostile, as they lie in storage."""

import io
import struct
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.adapters import clients, storage
from chalicelib.adapters.certificates import archive, limits
from chalicelib.domain.errors import Malformed, Wrong
from tests.support.aws import Aws
from tests.support.documents import pdf
from tests.support.resultbooks import zipped

KEY = "certificates/a/b.zip"


def stored(content: bytes, aws: Aws) -> None:
    storage.put(aws.uploads_bucket, KEY, content, storage.ZIP)


def refusal(content: bytes, aws: Aws) -> str:
    stored(content, aws)
    with pytest.raises(Malformed) as caught, archive.opened(aws.uploads_bucket, KEY):
        pass
    return caught.value.code


def test_a_certificate_is_read_by_its_number(aws: Aws) -> None:
    stored(zipped({"证书/": b"", "证书/JD-1.pdf": pdf(), "证书/JD-2.pdf": b"x" * 3_000_000}), aws)
    with archive.opened(aws.uploads_bucket, KEY) as found:
        (first,), (second,) = found.names.of("JD-1"), found.names.of("JD-2")
        assert found.read(second) == b"x" * 3_000_000
        assert found.read(first) == pdf()


def test_names_as_windows_in_china_writes_them(aws: Aws) -> None:
    name = "检字第2026-1号.pdf"
    raw = name.encode("gb18030")
    # A name of the same length that is no UTF-8 is put in its place.
    content = zipped({"x" * len(raw): pdf()}).replace(b"x" * len(raw), raw)
    stored(content, aws)
    with archive.opened(aws.uploads_bucket, KEY) as found:
        (entry,) = found.names.of("检字第2026-1号")
        assert (entry.name, found.read(entry)) == (name, pdf())


def test_what_is_not_looked_at_is_not_fetched(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(target := io.BytesIO(), "w") as made:
        for number in range(8):
            made.writestr(f"JD-{number}.pdf", bytes([number]) * 2_000_000)
    stored(target.getvalue(), aws)
    fetched: list[str] = []
    get: Callable[..., Any] = clients.s3().get_object

    def counted(**wanted: Any) -> Any:
        fetched.append(wanted["Range"])
        return get(**wanted)

    monkeypatch.setattr(clients.s3(), "get_object", counted)
    with archive.opened(aws.uploads_bucket, KEY) as found:
        assert found.read(found.names.of("JD-3")[0]) == b"\3" * 2_000_000
    ends = [tuple(map(int, each.removeprefix("bytes=").split("-"))) for each in fetched]
    assert sum(last - first + 1 for first, last in ends) < 5_000_000


def test_none_and_too_large_a_one_are_refused(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Malformed, match="archive_missing"), archive.opened(aws.uploads_bucket, KEY):
        pass
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 10)
    assert refusal(zipped({"a.pdf": pdf()}), aws) == "archive_too_big"


def _flagged(content: bytes, flag: int) -> bytes:
    """An archive of one file with a flag set in its table."""
    at = content.index(b"PK\x01\x02") + 8
    return content[:at] + struct.pack("<H", flag) + content[at + 2 :]


def _declared(content: bytes, size: int) -> bytes:
    """An archive of one file that says in its table that it has this size unpacked."""
    at = content.index(b"PK\x01\x02") + 24
    return content[:at] + struct.pack("<I", size) + content[at + 4 :]


def _method(content: bytes, method: int) -> bytes:
    at = content.index(b"PK\x01\x02") + 10
    return content[:at] + struct.pack("<H", method) + content[at + 2 :]


def _table_of(content: bytes, size: int) -> bytes:
    """An archive that says that its table is this large."""
    at = content.index(b"PK\x05\x06") + 12
    return content[:at] + struct.pack("<I", size) + content[at + 4 :]


ONE = zipped({"JD-1.pdf": pdf()})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"Rar!\x1a\x07\x00" + bytes(100), "archive_kind"),
        (b"7z\xbc\xaf\x27\x1c", "archive_kind"),
        (b"PK", "archive_damaged"),
        (ONE[:-10], "archive_damaged"),
        (b"PK\x03\x04" + bytes(500), "archive_damaged"),
        (_flagged(ONE, 0x1), "archive_protected"),
        (_method(ONE, 99), "archive_unsafe"),
        (_declared(ONE, 401 << 20), "archive_expands_too_far"),
        (_table_of(ONE, 5 << 20) + bytes(50), "archive_damaged"),
        (bytes(2) + ONE, "archive_kind"),
        (zipped({"../JD-1.pdf": pdf()}), "archive_unsafe"),
        (zipped({"/etc/JD-1.pdf": pdf()}), "archive_unsafe"),
        (zipped({"..\\JD-1.pdf": pdf()}), "archive_unsafe"),
    ],
)
def test_each_trick_has_a_refusal_of_its_own(content: bytes, code: str, aws: Aws) -> None:
    assert refusal(content, aws) == code


def test_a_table_that_would_fill_the_memory_is_not_read(aws: Aws) -> None:
    with zipfile.ZipFile(target := io.BytesIO(), "w") as made:
        for number in range(2 * limits.MOST_FILES):
            made.writestr(f"{number:0300}.pdf", b"")
    assert target.getbuffer().nbytes > limits.LARGEST_TABLE
    assert refusal(target.getvalue(), aws) == "archive_too_many"


def test_more_files_than_rows_can_be_are_refused(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    assert refusal(zipped({f"{number}.pdf": b"" for number in range(3)}), aws) == "archive_too_many"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (zipped({"JD-1.pdf": bytes(6 << 20)}), "document_too_big"),
        (_declared(ONE, 3), "document_damaged"),
        (ONE.replace(b"%PDF"[:0] + ONE[45:60], bytes(15)), "document_damaged"),
    ],
)
def test_a_file_that_is_not_what_the_table_says_is_refused_by_itself(
    content: bytes, code: str, aws: Aws
) -> None:
    stored(content, aws)
    with archive.opened(aws.uploads_bucket, KEY) as found:
        (entry,) = found.names.of("JD-1")
        with pytest.raises(Wrong) as caught:
            found.read(entry)
    assert caught.value.code == code


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(ONE) - 1), st.binary(min_size=1, max_size=8))
def test_however_it_is_damaged_there_is_a_refusal_or_a_certificate(aws: Aws, at: int, other: bytes) -> None:
    stored(ONE[:at] + other + ONE[at + len(other) :], aws)
    try:
        with archive.opened(aws.uploads_bucket, KEY) as found:
            for entry in found.names.of("JD-1"):
                found.read(entry)
    except (Malformed, Wrong):
        pass
