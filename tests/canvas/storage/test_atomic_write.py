"""Writing a file: whole or not at all, with real files."""

import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from canvas.errors import DesignUnreadable, StorageError
from canvas.reading import read_design
from canvas.storage import atomic_write

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions, links and pipes as POSIX has them")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is of Linux")


def test_a_new_file_holds_the_bytes(tmp_path: Path) -> None:
    atomic_write(tmp_path / "new", b"bytes")
    assert (tmp_path / "new").read_bytes() == b"bytes"


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"before, and longer")
    atomic_write(target, b"after")
    assert target.read_bytes() == b"after"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    atomic_write(tmp_path / "new", b"bytes")
    assert os.listdir(tmp_path) == ["new"]


def test_a_file_of_no_bytes_can_be_written(tmp_path: Path) -> None:
    atomic_write(tmp_path / "new", b"")
    assert (tmp_path / "new").read_bytes() == b""


def test_a_name_of_full_length_can_be_written(tmp_path: Path) -> None:
    atomic_write(tmp_path / ("ä" * 120), b"bytes")
    assert (tmp_path / ("ä" * 120)).read_bytes() == b"bytes"


def test_what_does_not_verify_is_not_written(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"before")
    with pytest.raises(DesignUnreadable):
        atomic_write(target, b"no design", verify=read_design)
    assert target.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["old"]


def test_verifying_sees_the_bytes_that_are_on_disk(tmp_path: Path) -> None:
    seen: list[bytes] = []
    atomic_write(tmp_path / "new", b"bytes", verify=seen.append)
    assert seen == [b"bytes"]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="new was not written"):
        atomic_write(tmp_path / "gone" / "new", b"bytes")
    assert os.listdir(tmp_path) == []


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageError, match="it is a folder or a device"):
        atomic_write(tmp_path / "folder", b"bytes")


def test_a_file_as_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError, match="new was not written"):
        atomic_write(tmp_path / "file" / "new", b"bytes")


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"before")
    target.chmod(0o444)
    with pytest.raises(StorageError, match=r"it is read-only\. Save under another name\."):
        atomic_write(target, b"after")
    assert target.read_bytes() == b"before"


def test_a_message_is_one_line_that_names_the_whole_path(tmp_path: Path) -> None:
    new = tmp_path / "gone" / "new"
    with pytest.raises(StorageError) as caught:
        atomic_write(new, b"bytes")
    assert str(caught.value) == f"{new} was not written (No such file or directory). Save it elsewhere."


@pytest.mark.parametrize("make", [Path.touch, Path.mkdir, lambda path: path.symlink_to(path)])
def test_what_must_not_be_replaced_is_named_with_its_folder(tmp_path: Path, make: Callable[[Path], None]) -> None:
    target = tmp_path / "old"
    make(target)
    if target.is_file():
        target.chmod(0o444)
    with pytest.raises(StorageError, match=re.escape(f"{target} was not written")):
        atomic_write(target, b"after")


@POSIX
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "target"
    target.write_bytes(b"before")
    link = tmp_path / "link"
    link.symlink_to(Path("folder") / "target")
    atomic_write(link, b"after")
    assert link.is_symlink()
    assert target.read_bytes() == b"after"


@POSIX
def test_a_link_to_nothing_makes_what_it_points_to(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("target")
    atomic_write(link, b"bytes")
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == b"bytes"


@POSIX
def test_links_in_a_ring_are_said(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(StorageError, match="one was not written"):
        atomic_write(tmp_path / "one", b"bytes")


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"before")
    target.chmod(mode)
    atomic_write(target, b"after")
    assert stat.S_IMODE(target.stat().st_mode) == mode


@POSIX
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    atomic_write(tmp_path / "new", b"bytes")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


@POSIX
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StorageError, match="it is a folder or a device"):
        atomic_write(tmp_path / "pipe", b"bytes")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@LINUX
def test_a_device_is_not_replaced() -> None:
    with pytest.raises(StorageError, match="it is a folder or a device"):
        atomic_write(Path("/dev/full"), b"bytes")


def test_a_name_that_no_system_has_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="was not written"):
        atomic_write(tmp_path / "a\0b", b"bytes")


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="was not written"):
        atomic_write(tmp_path / ("a" * 400), b"bytes")


OUT_OF_ROOM = """
import resource, signal, sys
from pathlib import Path
from canvas.errors import StorageError
from canvas.storage import atomic_write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    atomic_write(Path(sys.argv[1]), b"x" * 5000)
except StorageError as error:
    print(error)
"""


@LINUX
def test_of_a_file_that_never_was_nothing_is_said_to_be_as_it_was(tmp_path: Path) -> None:
    new = tmp_path / "new"
    run = subprocess.run([sys.executable, "-c", OUT_OF_ROOM, str(new)], capture_output=True, text=True, check=True)
    assert run.stdout == f"{new} was not written (File too large). Save it elsewhere.\n"
    assert os.listdir(tmp_path) == []


@LINUX
def test_where_the_disk_has_no_room_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"before")
    run = subprocess.run([sys.executable, "-c", OUT_OF_ROOM, str(target)], capture_output=True, text=True, check=True)
    assert (
        run.stdout == f"{target} was not written (File too large). The file on disk is as it was; save it elsewhere.\n"
    )
    assert target.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["old"]
