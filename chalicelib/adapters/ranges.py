"""Files in S3 that are read here and there, without fetching all of them."""

import io
from typing import Any, Self

from botocore.exceptions import ClientError

from chalicelib.adapters import clients, storage


class Ranges(io.RawIOBase):
    """A file in storage of which only what is read is fetched; give it a buffer."""

    def __init__(self, bucket: str, key: str, size: int) -> None:
        super().__init__()
        self._bucket, self._key = bucket, key
        self.size = size
        self._place = 0

    @classmethod
    def of(cls, bucket: str, key: str) -> Self | None:
        """The file; None where there is none."""
        try:
            return cls(bucket, key, storage.size(bucket, key))
        except ClientError as error:
            # Whoever may not list a bucket is not told by S3 that a key is missing.
            if error.response["Error"]["Code"] in ("404", "NoSuchKey", "403", "AccessDenied"):
                return None
            raise

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """From any place."""
        return True

    def tell(self) -> int:
        """Where the next reading begins."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Begin the next reading elsewhere."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise ValueError("before the beginning")
        self._place = start + offset
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Fetch as much as there is room for."""
        last = min(self._place + len(buffer), self.size) - 1
        if last < self._place:
            return 0
        wanted = f"bytes={self._place}-{last}"
        answer = clients.s3().get_object(Bucket=self._bucket, Key=self._key, Range=wanted)
        content = answer["Body"].read()
        # It may have been replaced by a longer one meanwhile.
        found = content[: len(buffer)]
        buffer[: len(found)] = found
        self._place += len(found)
        return len(found)
