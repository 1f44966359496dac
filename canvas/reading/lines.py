"""Where a file speaks of what: the line of each entry with an id, and of each key outside of lists."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from canvas.findings import Finding

FIRST = 1
ENTRY = "[]"
"""Stands for an entry of a list in the place of a key; no id and no key of the contract reads like this."""
_TOKENS = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}\[\]]')
_OPENING, _CLOSING = ("{", "["), ("}", "]")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a design file, counted from 1: `ids` by id, `paths` by the path of a key or of an entry with an id,
    as in `brief.segment` and `brief.needs.fresh`."""

    ids: Mapping[str, int]
    paths: Mapping[str, int]

    def of_element(self, element_id: str) -> int:
        """Where the id of an element stands; the first line for one that is not written, as the default surface is."""
        return self.ids.get(element_id, FIRST)

    def of_path(self, path: str) -> int:
        """Where a path stands, or what would hold it; the first line where nothing of it is written."""
        while path not in self.paths and path:
            path = path.rpartition(".")[0]
        return self.paths.get(path, FIRST)

    def of_finding(self, finding: Finding) -> int:
        """Where the place of a finding stands, or the field or element that its key names."""
        if finding.elements:
            return self.of_element(finding.place or finding.elements[0])
        named = finding.key.partition("@")[2]
        return self.ids[named] if named in self.ids else self.of_path(named)


def lines_of(data: bytes) -> Lines:
    """The lines of a file that was read without an error: it is JSON, and its ids are unique."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    ids: dict[str, int] = {}
    paths: dict[str, int] = {}
    for path, name, line in _named(text):
        if path and path[-1] == ENTRY:
            ids.setdefault(name, line)
            paths.setdefault(".".join((*path[:-1], name)), line)
        else:
            paths.setdefault(".".join((*path, name)), line)
    return Lines(ids, paths)


def _named(text: str) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Each key outside of lists with the path of what holds it, and the id of each entry of a list with its path."""
    holders: list[tuple[str, ...]] = []
    key: str | None = None
    line, counted = FIRST, 0
    for token in _TOKENS.finditer(text):
        line, counted = line + text.count("\n", counted, token.start()), token.start()
        if token[0] in _OPENING:
            holders.append((*holders[-1], ENTRY if key is None else key) if holders else ())
            key = None
        elif token[0] in _CLOSING:
            holders.pop()
            key = None
        elif token[2] is not None:
            key = _unescaped(token[1])
            if ENTRY not in holders[-1]:
                yield holders[-1], key, line
        else:
            if key == "id" and holders[-1][-1:] == (ENTRY,):
                yield holders[-1], _unescaped(token[1]), line
            key = None


def _unescaped(written: str) -> str:
    return str(json.loads(f'"{written}"')) if "\\" in written else written
