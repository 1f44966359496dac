"""Rows of the table: names that are odd."""

import os
from pathlib import Path

from canvas.document import Document
from canvas.edits import rename
from canvas.recovery.recording import Base, Recording
from canvas.recovery.sessions import find_sessions
from canvas.storage import load, recent_files, remember_recent, save
from canvas.storage.holding import Held, Holder, hold
from canvas.writing import canonical
from tests.faults.row import NEW, OLD, Row, old_file, refused


def a_name(name: bytes, folder: Path) -> None:
    """A file with this name is saved, recovered with its path, remembered, held; what is said of it is one line."""
    path, state = folder / os.fsdecode(name), folder / "state"
    stamp = old_file(path)
    document = Document(OLD, path, stamp)
    recording = Recording(document, state, print, Base(canonical(OLD), OLD))
    document.apply("Rename", rename(OLD, "a", "One"))
    recording.leave()
    (work,) = find_sessions(state).unfinished
    assert (work.path, work.same_file, work.design) == (path, True, document.design)
    remember_recent(path, state)
    assert recent_files(state) == (path,)
    held = hold(path, state)
    assert isinstance(held, Held)
    assert isinstance(hold(path, state), Holder)
    held.release()
    save(path, NEW, expected=stamp)
    assert load(path) == NEW
    assert sorted(os.listdir(os.fsencode(folder))) == sorted([name, b"state"])
    path.chmod(0o444)
    assert str(refused(path, "it is read-only")).isprintable()


def a_name_that_is_not_utf_8(folder: Path) -> None:
    a_name(b"caf\xe9.unhappy.json", folder)


def a_name_of_250_bytes(folder: Path) -> None:
    a_name(b"a" * 250, folder)


def a_name_of_255_bytes_of_which_many_are_parts_of_characters(folder: Path) -> None:
    a_name("ä".encode() * 121 + b".unhappy.json", folder)


def a_name_with_a_dash_before_it(folder: Path) -> None:
    a_name(b"-rf.unhappy.json", folder)


def a_name_with_a_dot_before_it(folder: Path) -> None:
    a_name(b".unhappy.json", folder)


def a_name_with_a_new_line(folder: Path) -> None:
    a_name(b"two\nlines\r\x1b[2J.unhappy.json", folder)


def a_name_of_spaces_quotes_and_signs(folder: Path) -> None:
    a_name(b" '\"<b>&$(x)%s*?|:.unhappy.json ", folder)


def a_name_that_ends_as_a_temporary_does(folder: Path) -> None:
    a_name(b"a.saving", folder)


ROWS: tuple[Row, ...] = (
    a_name_that_is_not_utf_8,
    a_name_of_250_bytes,
    a_name_of_255_bytes_of_which_many_are_parts_of_characters,
    a_name_with_a_dash_before_it,
    a_name_with_a_dot_before_it,
    a_name_with_a_new_line,
    a_name_of_spaces_quotes_and_signs,
    a_name_that_ends_as_a_temporary_does,
)
