"""Texts and ids as DOT reads them: everything literal, by the graphviz package's own functions."""

import re
from collections.abc import Iterable
from textwrap import wrap

from graphviz import escape, nohtml

WIDTH, MOST_LINES = 44, 6
"""Of the words inside a node, in characters and lines."""
ENTITY = re.compile(r"&(?=#?\w+;)")
"""Graphviz turns `&lt;` and its like into characters, in quoted labels too."""


def literal(text: str) -> str:
    """One line of text as a label that shows just that: no escape sequence, no HTML, no entity."""
    escaped: str = escape(ENTITY.sub("&amp;", " ".join(text.split())))
    return escaped


def lines(*texts: str) -> str:
    """A label of several lines, each literal; empty ones are left out."""
    label: str = nohtml("\\n".join(literal(text) for text in texts if text.strip()))
    return label


def wrapped(texts: Iterable[str]) -> list[str]:
    """The lines of texts, none much wider than a box; a very long text is cut with an ellipsis."""
    return [line for text in texts for line in wrap(text, WIDTH, max_lines=MOST_LINES, placeholder=" …")]


def joint_of(transition_id: str) -> str:
    """The name of the point on a transition where hand-overs start or end. No id of a design has a blank in it."""
    return f"on {transition_id}"


def start_of(object_id: str) -> str:
    """The name of the dot where an object starts."""
    return f"start {object_id}"


def stub_of(failure_id: str) -> str:
    """The name of the place where a failure without an answer ends."""
    return f"no answer {failure_id}"
