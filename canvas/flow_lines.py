"""A flow as lines of text, to be read by people and pasted anywhere: the outline that a copy carries.

    Parcel:
    Packed
    On the way
    Packed -> On the way: ship it
    On the way ~> Delivered

`Parcel:` begins an object, a name on its own is a state, `->` a transition that waits and `~>` one that comes later,
with its name after a colon. A name that would read as something else stands in the quotes of JSON. Bullets and numbers
before a line are no part of it.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import NamedTuple

from canvas.lookup import lookup
from canvas.model import Design
from canvas.model.base import NAME_LIMIT
from canvas.model.flow import Mode

ARROWS: dict[str, Mode] = {"->": "sync", "-->": "sync", "=>": "sync", "→": "sync", "~>": "async", "⇢": "async"}
_BULLET = re.compile(r"^(?:[-*•–—·]|\d{1,4}[.)])\s+(?=\S)")
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_ARROW = re.compile("|".join(map(re.escape, sorted(ARROWS, key=len, reverse=True))))
# No blanks are matched beside what may hold blanks: a line with many of them would take its length squared.
_SOURCE = re.compile(rf"({_QUOTED}\s*|(?!{_QUOTED}).+?)({_ARROW.pattern})\s*")
_TARGET = re.compile(rf"({_QUOTED}\s*|(?!{_QUOTED})[^:]+)(?::(.*))?")
_OBJECT = re.compile(rf"({_QUOTED}\s*|(?!{_QUOTED})[^:]+):(.*)")
_LISTED = re.compile(rf"{_QUOTED}|[^,;\s][^,;]*")
_PIECE = re.compile(rf"{_QUOTED}|{_ARROW.pattern}|:")
_HEADING = re.compile(rf"({_QUOTED}\s*|(?!{_QUOTED})[^:]+):")


class Heading(NamedTuple):
    """The lines after it are of this object."""

    name: str


class StateLine(NamedTuple):
    """A state."""

    name: str


class ArrowLine(NamedTuple):
    """A transition between two states, `name` "" where it has none."""

    source: str
    target: str
    mode: Mode
    name: str


FlowLine = Heading | StateLine | ArrowLine


class ObjectLine(NamedTuple):
    """An object with some of its states, written in one line: "Package: packed, on its way, delivered, lost"."""

    name: str
    states: tuple[str, ...]


def lines_of(design: Design) -> str:
    """The objects of a design with their states and transitions, as lines. Blank for a design without objects."""
    return "\n\n".join("\n".join(_object_lines(design, number)) for number in range(len(design.objects)))


def _object_lines(design: Design, number: int) -> Iterator[str]:
    owner, tables = design.objects[number], lookup(design)
    yield f"{_written(owner.name)}:"
    yield from (_written(state.name) for state in owner.states)
    for state in owner.states:
        for step in tables.outgoing[state.id]:
            arrow = "->" if step.mode == "sync" else "~>"
            name = f": {step.name}" if step.name else ""
            yield f"{_written(state.name)} {arrow} {_written(tables.states[step.target].name)}{name}"


def _written(name: str) -> str:
    """The name, in quotes where it would read as something else on its own or beside an arrow."""
    plain = name == name.strip() and ":" not in name and not name.startswith('"')
    plain = plain and not _ARROW.search(name) and not _BULLET.match(f"{name} x")
    return name if plain else json.dumps(name, ensure_ascii=False)


def read_lines(text: str) -> tuple[FlowLine, ...]:
    """What the lines of a text say, those that are blank left out. Every text says something: no line is refused."""
    found = (read_line(line) for line in text.splitlines())
    return tuple(line for line in found if line is not None)


def read_line(line: str) -> FlowLine | None:
    """What one line says; `None` for a blank one."""
    line = _BULLET.sub("", line.strip(), count=1)
    if not line:
        return None
    source = _SOURCE.match(line)
    target = _TARGET.fullmatch(line, source.end()) if source else None
    if source and target:
        ends = (_read(source[1]), _read(target[1]))
        return ArrowLine(*ends, ARROWS[source[2]], (target[2] or "").strip()[:NAME_LIMIT])
    heading = _HEADING.fullmatch(line)
    return Heading(_read(heading[1])) if heading else StateLine(_read(line))


def read_object(line: str) -> ObjectLine | None:
    """The object that one line names before a colon, with its states after it; `None` where it is no such line. A full
    stop at the end is no part of a name."""
    found = _OBJECT.fullmatch(_BULLET.sub("", line.strip(), count=1))
    if found is None or _ARROW.search(found[2]):
        return None
    names = (_read(written.strip().rstrip(".")) for written in _LISTED.findall(found[2]))
    return ObjectLine(_read(found[1]), tuple(dict.fromkeys(name for name in names if name)))


def read_steps(line: str) -> tuple[ArrowLine, ...]:
    """The steps of one line, which may lead through several states: "Packed -> On its way ~> Delivered: scan". The name
    is that of the last one. None where it is no such line."""
    names, arrows = _chain(_BULLET.sub("", line.strip(), count=1))
    if not arrows or not all(names):
        return ()
    last = _TARGET.fullmatch(names[-1])
    if last is None:
        return ()
    ends = [*map(_read, names[:-1]), _read(last[1].strip().rstrip("."))]
    names = ["" for _ in arrows[1:]] + [(last[2] or "").strip().rstrip(".")[:NAME_LIMIT]]
    steps = zip(pairwise(ends), arrows, names, strict=True)
    return tuple(ArrowLine(*pair, ARROWS[arrow], name) for pair, arrow, name in steps)


def _chain(line: str) -> tuple[list[str], list[str]]:
    """What stands between the arrows of a line, and the arrows. Past the colon that names a step, none is one."""
    names: list[str] = []
    arrows: list[str] = []
    begin = 0
    for piece in _PIECE.finditer(line):
        if piece[0] == ":" and arrows:
            break
        if piece[0] in ARROWS:
            names.append(line[begin : piece.start()].strip())
            arrows.append(piece[0])
            begin = piece.end()
    return [*names, line[begin:].strip()], arrows


def _read(written: str) -> str:
    """A name without its quotes, cut to what a name may have."""
    written = written.strip()
    if re.fullmatch(_QUOTED, written):
        with suppress(ValueError):
            written = str(json.loads(written)) or written
    return written[:NAME_LIMIT]
