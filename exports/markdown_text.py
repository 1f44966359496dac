"""Texts of a design as Markdown reads them: everything literal, on one line."""

import re

from exports.telling import line

_SIGNS = re.compile(r"[\\`*_\[\]<>&|~#@]")
_AT_THE_START = re.compile(r"(\d*)([-+=.)])")
_ADDRESS = re.compile(r"(?<=:)//|(?<=\bwww)\.", re.IGNORECASE)


def literal(text: str) -> str:
    """One line that shows just this text: no emphasis, no link, no HTML, no list and no heading within it."""
    escaped = _SIGNS.sub(r"\\\g<0>", line(text))
    escaped = _ADDRESS.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), escaped)
    start = _AT_THE_START.match(escaped)
    return f"{start[1]}\\{escaped[start.end(1) :]}" if start else escaped
