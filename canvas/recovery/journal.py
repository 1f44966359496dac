"""A file of frames that only grows. What was torn off or zeroed when a machine stopped is cut, never believed.

The file begins with `MAGIC`. A frame is its length and its checksum (two unsigned 32-bit numbers, most significant byte
first) and its bytes. The checksum is the CRC-32 of the bytes, begun with the checksum of the frame before, so that a
frame that is whole but was left from something else does not count either.
"""

import json
import struct
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from canvas.storage.disk import DISK, Disk, write_all

MAGIC = b"unhappy-path journal 1\n"
FRAME_LIMIT = 256_000_000
JOURNAL_LIMIT = 1_000_000_000
_HEAD = struct.Struct(">II")
_AS_JSON = json.JSONEncoder(separators=(",", ":"))
_SEED = zlib.crc32(MAGIC)


def framed(payload: bytes, before: int = _SEED) -> tuple[bytes, int]:
    """The frame of some bytes after the frame with the checksum `before`, and its own checksum."""
    checksum = zlib.crc32(payload, before)
    return _HEAD.pack(len(payload), checksum) + payload, checksum


def frames_in(data: bytes) -> Iterator[bytes]:
    """What the frames of a journal hold, up to the first that is not whole."""
    if not data.startswith(MAGIC):
        return
    place, checksum = len(MAGIC), _SEED
    while place + _HEAD.size <= len(data):
        length, expected = _HEAD.unpack_from(data, place)
        start = place + _HEAD.size
        payload = data[start : start + length]
        checksum = zlib.crc32(payload, checksum)
        # No frame is empty: a tail of zeros looks like many of those.
        if not 0 < length <= FRAME_LIMIT or len(payload) < length or checksum != expected:
            return
        yield payload
        place = start + length


def as_frame(values: dict[str, Any]) -> bytes:
    """JSON values as the bytes of a frame. Half characters, as in odd names of files, survive."""
    return _AS_JSON.encode(values).encode("ascii")


class JournalFile:
    """A journal that is being written. Every method raises `OSError` when the disk refuses; what was written before
    stays, and the next frame takes the place of one that was written in part."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.path = path
        self._disk = disk
        self._handle: int | None = None
        self._size = 0
        self._checksum = _SEED
        self._held = threading.Lock()

    @property
    def size(self) -> int:
        """How many bytes of the file count."""
        return self._size

    def append(self, *payloads: bytes) -> None:
        """Writes these frames after the others, in one go: a killed process loses none of them."""
        begun = self._size > 0
        written, checksum = [] if begun else [MAGIC], self._checksum
        for payload in payloads:
            frame, checksum = framed(payload, checksum)
            written.append(frame)
        data = b"".join(written)
        if self._handle is None:
            self._handle = self._disk.open_to_write(self.path)
        self._disk.seek(self._handle, self._size)
        write_all(self._disk, self._handle, data)
        self._size, self._checksum = self._size + len(data), checksum
        if not begun:
            self._disk.sync_folder(self.path.parent)

    def sync(self) -> None:
        """Returns when all frames are on the disk. Any thread may ask for it; frames can be appended meanwhile."""
        with self._held:
            if self._handle is not None:
                self._disk.sync(self._handle)

    def close(self) -> None:
        """Lets go of the file, once nobody waits for the disk any more."""
        with self._held:
            handle, self._handle = self._handle, None
            if handle is not None:
                self._disk.close(handle)
