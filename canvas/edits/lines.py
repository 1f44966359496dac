"""Lines of text as states and transitions: the quickest way from a document to a drawing."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from canvas.edits.core import EditError, fresh_id
from canvas.edits.flow import add_object, add_state, connect
from canvas.flow_lines import ArrowLine, FlowLine, Heading, read_lines
from canvas.lookup import lookup
from canvas.model import Design
from canvas.model.flow import Mode

MOST_LINES, MOST_CHARACTERS = 500, 200_000
"""More than anybody writes by hand; beyond it is some other text, pasted by mistake."""


class _Step(NamedTuple):
    source: str
    target: str
    mode: Mode = "sync"
    name: str = ""


def with_lines(design: Design, text: str, object_id: str | None, new_object: str) -> Design:
    """The design with what the lines of a text say, as `canvas.flow_lines` reads them.

    Lines before a heading are of the object with this id, or else of a new one that is called `new_object`; a heading
    begins a new object. A name that the object has already is that state. Where no line of an object is an arrow, its
    states lead to one another in their order. Raises `EditError` for more lines than anybody writes.
    """
    if text.count("\n") > MOST_LINES or len(text) > MOST_CHARACTERS:
        raise EditError(f"This text is too long. At most {MOST_LINES} lines become states at once.")
    for name, group in _by_object(read_lines(text)):
        design = _with_group(design, group, object_id if name is None else None, name or new_object)
    return design


def _by_object(lines: Sequence[FlowLine]) -> Iterator[tuple[str | None, tuple[FlowLine, ...]]]:
    """The lines of each object with its heading, or `None` for those before the first one."""
    heading: str | None = None
    for begins, group in groupby(lines, lambda line: isinstance(line, Heading)):
        if begins:
            heading = list(group)[-1].name
        else:
            yield heading, tuple(group)


def _with_group(design: Design, lines: Sequence[FlowLine], object_id: str | None, new_object: str) -> Design:
    names = tuple(dict.fromkeys(name for line in lines for name in _names(line)))
    if object_id is None:
        object_id, first = fresh_id(design, "object"), fresh_id(design, "state")
        design = add_object(design, new_object, id=object_id, first_state_id=first, first_state_name=names[0])
    known = {state.name: state.id for state in reversed(lookup(design).objects[object_id].states)}
    for name in names:
        if name not in known:
            known[name] = fresh_id(design, "state")
            design = add_state(design, object_id, name, id=known[name])
    for step in _steps(lines, names):
        new_id, ends = fresh_id(design, "transition"), (known[step.source], known[step.target])
        design = connect(design, *ends, id=new_id, mode=step.mode, name=step.name or None)
    return design


def _names(line: FlowLine) -> tuple[str, ...]:
    return (line.source, line.target) if isinstance(line, ArrowLine) else (line.name,)


def _steps(lines: Sequence[FlowLine], names: Sequence[str]) -> Iterator[_Step]:
    arrows = [_Step(*line) for line in lines if isinstance(line, ArrowLine)]
    yield from arrows or (_Step(*ends) for ends in pairwise(names))
