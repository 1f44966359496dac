"""Who is told, and when: the ways into a state, and on which surfaces each of them says something."""

from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Fallback


def surfaces_told(facts: Facts, arc: Arc) -> frozenset[str]:
    """The surfaces on which taking this arc says something: those of its fallback's `tell`, or, where a failure moves
    the object, those of the `tell` of any fallback of that failure."""
    if arc.kind == "lands":
        answers = facts.tables.fallbacks_for[arc.element]
        return frozenset(surface for answer in answers for surface in told_by(answer))
    if arc.element in facts.tables.fallbacks:
        return told_by(facts.tables.fallbacks[arc.element])
    return frozenset()


def told_by(fallback: Fallback) -> frozenset[str]:
    """The surfaces on which a fallback says something."""
    return frozenset(surface for surface, text in fallback.tell.items() if filled(text))


def entries(facts: Facts, state_id: str) -> tuple[Arc, ...]:
    """The reachable arcs into a state from elsewhere: from a situation that does not stand at it."""
    return tuple(arc for arc in facts.graph.arcs_into(state_id) if facts.stands(arc.start) != state_id)
