"""What a step of one object does to the others: which arcs are free, what they send, and how a message is received."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from canvas.graph.arcs import Arc
from canvas.graph.graph import Graph
from canvas.graph.situation import Situation
from canvas.lookup import Lookup
from canvas.meaning import STALE
from canvas.model import Trigger


class Reception(NamedTuple):
    """The arcs that a hand-over can take its receiver along: `moves`, by the node that the receiver is in, when all
    goes well; `strikes` instead, where it stands at the source of the step."""

    source: str
    moves: Mapping[str, Arc]
    strikes: tuple[Arc, ...]


def made_to_happen(situations: Mapping[str, Situation], arc: Arc) -> str | None:
    """The transition that taking the arc makes happen: its own, or the host's where the step happens after all (a retry
    that leads on with it) or happens wrongly or unseen."""
    if arc.kind in ("nominal", "stay"):
        return arc.element
    if arc.kind == "retry":
        host = situations[arc.start].host
        return host.id if host is not None and host.target == arc.end else None
    if arc.kind == "strike":
        situation = situations[arc.end]
        return situation.host.id if situation.host and happened(situation) else None
    return None


def happened(situation: Situation) -> bool:
    """Whether the step that failed did happen: wrongly, or without our seeing it."""
    return situation.is_wrong or situation.failure.type in STALE


def sends(tables: Lookup, situations: Mapping[str, Situation], arc: Arc) -> tuple[str, ...]:
    """The hand-overs that taking the arc sets off, in the order of their ids."""
    step = made_to_happen(situations, arc)
    of_step = tables.triggers_when[step] if step is not None else ()
    return tuple(sorted({trigger.id for trigger in (*tables.triggers_when[arc.end], *of_step)}))


def is_free(tables: Lookup, arc: Arc) -> bool:
    """Whether the object takes this arc by itself. What a hand-over fires happens, or fails, when that arrives."""
    if arc.kind in ("nominal", "stay"):
        return not tables.triggers_firing[arc.element]
    if arc.kind == "strike":
        at = tables.failures[arc.element].at
        return at not in tables.triggers and not tables.triggers_firing[at]
    return True


def reception(tables: Lookup, graph: Graph, trigger: Trigger) -> Reception:
    """What can become of the receiver when this hand-over arrives."""
    source = tables.transitions[trigger.fires].source
    strikes = {failure.id for at in (trigger.id, trigger.fires) for failure in tables.failures_at[at]}
    return Reception(
        source=source,
        moves=dict(_moves(graph, trigger)),
        strikes=tuple(arc for arc in graph.arcs_from(source) if arc.kind == "strike" and arc.element in strikes),
    )


def _moves(graph: Graph, trigger: Trigger) -> Iterator[tuple[str, Arc]]:
    return ((arc.start, arc) for arc in graph.arcs if arc.kind in ("nominal", "stay") and arc.element == trigger.fires)
