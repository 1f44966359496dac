"""What came of each file that was checked, and the formats in which it is told. Each is loaded when it is used."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from canvas.findings import Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A design that was checked. `file` is its path as it was given or found, `data` the bytes that were read."""

    file: str
    title: str
    report: Report
    data: bytes


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, and why: a line for each reason."""

    file: str
    error: str


Outcome = Checked | Unreadable
Write = Callable[[Iterable[Outcome]], Iterator[str]]

FORMATS: Mapping[str, str] = {
    "text": "exports.findings_text",
    "json": "exports.findings_json",
    "sarif": "exports.findings_sarif",
    "github": "exports.findings_github",
}
"""The module of each format. It ends in `written(outcomes)`, which gives the text piece by piece."""


def written(format_id: str, outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The outcomes in this format, a piece as soon as it is known. Raises `KeyError` where there is no such format."""
    write: Write = import_module(FORMATS[format_id]).written
    return write(outcomes)
