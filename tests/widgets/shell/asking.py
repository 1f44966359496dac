"""A person in front of the file dialogs, for tests: gives the answers it was made with, and keeps what it was asked."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Person:
    """`opens` and `writes` are the files it names, `chosen` the filter it chose, `replaces` what it says of a file that
    exists."""

    opens: Path | None = None
    writes: Path | None = None
    chosen: str = ""
    replaces: bool = False
    asked: list[str] = field(default_factory=list)
    suggested: Path | None = None
    filters: str = ""

    def to_open(self, title: str, near: Path, filters: str) -> Path | None:
        self.asked.append(title)
        self.suggested, self.filters = near, filters
        return self.opens

    def to_write(self, title: str, suggested: Path, filters: str) -> tuple[Path | None, str]:
        self.asked.append(title)
        self.suggested, self.filters = suggested, filters
        return self.writes, self.chosen

    def may_replace(self, path: Path) -> bool:
        self.asked.append(f"Replace {path.name}?")
        return self.replaces
