"""Frames on the disk: all that are whole come back, and of the rest none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.recovery.journal import MAGIC, JournalFile, as_frame, framed, frames_in
from canvas.storage.disk import Disk

payloads = st.lists(st.binary(min_size=1, max_size=40), max_size=8)


def written(frames: list[bytes]) -> bytes:
    data, checksum = MAGIC, None
    for payload in frames:
        frame, checksum = framed(payload) if checksum is None else framed(payload, checksum)
        data += frame
    return data


@given(payloads)
def test_what_was_written_is_read(frames: list[bytes]) -> None:
    assert list(frames_in(written(frames))) == frames


@given(payloads, st.data())
def test_a_torn_tail_is_cut_at_the_last_whole_frame(frames: list[bytes], data: st.DataObject) -> None:
    whole = written(frames)
    torn = whole[: data.draw(st.integers(0, len(whole)))]
    read = list(frames_in(torn))
    assert read == frames[: len(read)]
    assert not torn.startswith(written(frames[: len(read) + 1])) or len(read) == len(frames)


@given(payloads, st.integers(1, 200))
def test_a_tail_of_zeros_is_never_believed(frames: list[bytes], zeros: int) -> None:
    assert list(frames_in(written(frames) + bytes(zeros))) == frames


@given(payloads, st.integers(0, 10_000), st.integers(1, 255))
def test_from_a_byte_that_changed_on_nothing_is_believed(frames: list[bytes], place: int, change: int) -> None:
    data = bytearray(written(frames))
    place %= len(data)
    data[place] ^= change
    read = list(frames_in(bytes(data)))
    assert read == frames[: len(read)]
    assert len(read) < len(frames) or not frames


def test_a_whole_frame_that_was_left_from_another_journal_is_not_believed() -> None:
    one, other = written([b"one", b"two"]), written([b"new", b"old"])
    second = other[len(written([b"new"])) :]
    assert list(frames_in(written([b"one"]) + second)) == [b"one"]
    assert list(frames_in(one)) == [b"one", b"two"]


@pytest.mark.parametrize("data", [b"", b"{}", b"unhappy-path journal 2\n", MAGIC[:-1]])
def test_what_is_no_journal_has_no_frames(data: bytes) -> None:
    assert list(frames_in(data)) == []


def test_half_characters_of_odd_file_names_survive() -> None:
    assert as_frame({"path": "\udcff"}) == b'{"path":"\\udcff"}'


def test_frames_are_in_the_file_as_soon_as_they_are_appended(tmp_path: Path) -> None:
    journal = JournalFile(tmp_path / "1.journal")
    journal.append(b"head", b"base")
    journal.append(b"step")
    assert list(frames_in((tmp_path / "1.journal").read_bytes())) == [b"head", b"base", b"step"]
    journal.sync()
    journal.close()


class HalfFull(Disk):
    """A disk that takes three more bytes of each writing, and then none, until there is room again."""

    full = False

    def write(self, handle: int, data: bytes | memoryview) -> int:
        if not self.full:
            return super().write(handle, data)
        if len(data) > 3:
            return super().write(handle, data[:3]) and 0
        return 0


def test_a_frame_that_was_written_in_part_is_written_over_by_the_next(tmp_path: Path) -> None:
    disk = HalfFull()
    journal = JournalFile(tmp_path / "1.journal", disk)
    journal.append(b"first")
    disk.full = True
    with pytest.raises(OSError, match="No space left"):
        journal.append(b"a frame that is longer than what comes after it")
    assert list(frames_in((tmp_path / "1.journal").read_bytes())) == [b"first"]
    disk.full = False
    journal.append(b"next")
    assert list(frames_in((tmp_path / "1.journal").read_bytes())) == [b"first", b"next"]
    journal.close()
