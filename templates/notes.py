"""The notes on the designs as plain values: headings, paragraphs and items, of stretches that are stressed or not.

A note is text, never markup that something is done with: a link or a tag in one stays the letters that it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_STRONG = re.compile(r"\*\*(.+?)\*\*(?!\*)")
_WEAK = re.compile(r"\*(.+?)\*")
_KEY = re.compile(r"(\([A-Z]{3}\d{3}@[^()]*\))")
_HEADING = re.compile(r"(#{1,6}) +(.*)")
_ITEM = re.compile(r"- +(.*)")
_LEAD = re.compile(r"\*[^*]+:\*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in one voice: strong ones in bold, stressed ones in italics, and the key of a finding, which is only for
    who wants to look it up, `aside`."""

    text: str
    strong: bool = False
    stressed: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading of a level from 1 to 6, or a paragraph or an item of a list, of level 0."""

    kind: Literal["heading", "paragraph", "item"]
    level: int
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """Its words, in one voice."""
        return "".join(stretch.text for stretch in self.stretches)


def blocks_of(note: str) -> tuple[Block, ...]:
    """A note in its blocks. A line that begins with stressed words and a colon begins a paragraph: *The trap:* does."""
    return tuple(_block(lines) for lines in _grouped(note))


def _grouped(note: str) -> Iterator[list[str]]:
    """The lines of each block."""
    lines: list[str] = []
    for line in map(str.strip, note.splitlines()):
        begins = not line or _HEADING.match(line) or _ITEM.match(line) or (_LEAD.match(line) and not _is_item(lines))
        if lines and (begins or _HEADING.match(lines[0])):
            yield lines
            lines = []
        if line:
            lines.append(line)
    if lines:
        yield lines


def _is_item(lines: list[str]) -> bool:
    return bool(lines) and _ITEM.match(lines[0]) is not None


def _block(lines: list[str]) -> Block:
    text = " ".join(lines)
    heading, item = _HEADING.match(text), _ITEM.match(text)
    if heading:
        return Block("heading", len(heading[1]), _stretches(heading[2]))
    return Block("item", 0, _stretches(item[1])) if item else Block("paragraph", 0, _stretches(text))


def _stretches(text: str) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(words, strong, stressed, aside)
        for part, strong in _parted(_STRONG, text)
        for piece, stressed in _parted(_WEAK, part)
        for words, aside in _parted(_KEY, piece)
    )


def _parted(mark: re.Pattern[str], text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a text between the marks and within them, each with whether it is within."""
    for index, part in enumerate(mark.split(text)):
        if part:
            yield part, index % 2 == 1
