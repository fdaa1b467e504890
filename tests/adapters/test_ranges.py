"""Reading a file in storage here and there."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.adapters import storage
from chalicelib.adapters.ranges import Ranges
from tests.support.aws import Aws

CONTENT = bytes(range(256)) * 4


def test_there_is_none_where_nothing_was_stored(aws: Aws) -> None:
    assert Ranges.of(aws.uploads_bucket, "nothing") is None


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 1100), st.integers(0, 300)), max_size=5), st.integers(1, 64))
def test_it_reads_as_a_file_does(aws: Aws, reads: list[tuple[int, int]], buffer: int) -> None:
    storage.put(aws.uploads_bucket, "file", CONTENT, "text/plain")
    stored = Ranges.of(aws.uploads_bucket, "file")
    assert stored
    ours, theirs = io.BufferedReader(stored, buffer), io.BytesIO(CONTENT)
    for place, size in reads:
        assert ours.seek(place) == theirs.seek(place)
        assert ours.read(size) == theirs.read(size)
        assert ours.tell() == theirs.tell()
    assert ours.seek(-3, io.SEEK_END) == len(CONTENT) - 3
    assert ours.read() == CONTENT[-3:]


def test_it_begins_at_its_beginning(aws: Aws) -> None:
    storage.put(aws.uploads_bucket, "file", CONTENT, "text/plain")
    stored = Ranges.of(aws.uploads_bucket, "file")
    assert stored
    with pytest.raises(ValueError, match="before the beginning"):
        stored.seek(-1)
