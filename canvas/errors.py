"""What can go wrong, as one tree. Each text is one line for a person: what happened, what is safe, what to do.

UnhappyPathError
├── DesignUnreadable    a design file that was refused, with all its problems
├── ProjectUnreadable   a file `unhappy-path.toml` that was refused
├── EditError           an edit that makes no sense (canvas.edits)
└── StorageError        a file that could not be read or written
    └── ChangedOnDisk   a file that somebody else changed meanwhile
"""

from pathlib import Path
from typing import NamedTuple


class UnhappyPathError(Exception):
    """The root of all errors of this program."""


class Problem(NamedTuple):
    """One thing that is wrong in a design file. `path` says where, as in `failures[3].at`; empty for the whole file."""

    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}" if self.path else self.text


class DesignUnreadable(UnhappyPathError):
    """A design file was refused. Nothing of it was used, and the file is as it was.

    `problems` are at most fifty; `more` counts those that were found beyond.
    """

    def __init__(self, problems: tuple[Problem, ...], more: int = 0) -> None:
        super().__init__(problems, more)
        self.problems = problems
        self.more = more

    def lines(self) -> list[str]:
        """Each problem as one line, and the count of those beyond."""
        lines = [str(problem) for problem in self.problems]
        return [*lines, f"and {self.more:,} more"] if self.more else lines

    def __str__(self) -> str:
        return "\n".join(self.lines())


class ProjectUnreadable(UnhappyPathError):
    """A file `unhappy-path.toml` was refused. The text says where it is wrong, and once it is known names the file."""


class StorageError(UnhappyPathError):
    """A file could not be read or written. The text says what is safe."""


class ChangedOnDisk(StorageError):
    """The file at `path` is not what was read from it any more: writing over it would lose somebody's work."""

    def __init__(self, path: Path, text: str) -> None:
        super().__init__(text)
        self.path = path
