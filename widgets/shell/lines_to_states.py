"""A list of names, one on each line, as an object with states: the quickest way from a document to a drawing."""

from collections.abc import Sequence

from canvas.edits import add_object, add_state, connect, fresh_id
from canvas.model import Design
from canvas.model.base import NAME_LIMIT

BULLETS = "-*•–—·0123456789.)\t "


def names_in(text: str) -> tuple[str, ...]:
    """The lines that say something, without bullets and numbers, each once."""
    lines = (line.strip().lstrip(BULLETS).strip() or line.strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line[:NAME_LIMIT] for line in lines if line))


def with_states(design: Design, object_name: str, names: Sequence[str]) -> Design:
    """The design with one more object that has these states, each leading to the next."""
    if not names:
        return design
    owner, state = fresh_id(design, "object"), fresh_id(design, "state")
    design = add_object(design, object_name, id=owner, first_state_id=state, first_state_name=names[0])
    for name in names[1:]:
        before, state = state, fresh_id(design, "state")
        design = add_state(design, owner, name, id=state)
        design = connect(design, before, state, id=fresh_id(design, "transition"))
    return design
