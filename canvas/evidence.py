"""Positive evidence: for a failure that ends well the run that proves it, what is told on it, and where it ends.

The run assumes nothing: no part heals by itself, nobody steps in who is not named. It is replayed by separate code
before anybody sees it, as the witnesses of findings are.
"""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from canvas.findings import Step
from canvas.graph.arcs import Arc
from canvas.graph.coverage import ends_well
from canvas.graph.facts import Facts
from canvas.graph.telling import surfaces_told
from canvas.graph.witness import witness
from canvas.lookup import Lookup
from canvas.phrases import NAME_LENGTH, listed, messages_shown, object_name, quoted, shortened
from canvas.replay import replays

SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Ending(NamedTuple):
    """How a failure ends well. `run` leads from a start through the failure to the nearest state where the object may
    stay, which takes `steps` steps after the failure; `told` are the surfaces that say something on these, `ends` all
    states where it may stay first, the nearest of them first; `at_once` says that the customer reads the error."""

    run: tuple[Step, ...]
    steps: int
    told: tuple[str, ...]
    ends: tuple[str, ...]
    at_once: bool = False


def ending(facts: Facts, failure_id: str) -> Ending | None:
    """The proof that a failure ends well; `None` where it does not, where nobody notices it, or where no run leads."""
    situation = facts.graph.situations[failure_id]
    if not (facts.graph.reached(failure_id) and ends_well(facts, situation)):
        return None
    ways = _ways_to_ends(facts, failure_id)
    nearest = ways[0]
    run = witness(facts, failure_id, *nearest)
    if not replays(facts.design, run):
        return None
    ends = tuple(way[-1].end if way else situation.lands for way in ways)
    return Ending(run, len(nearest), _told(facts, nearest), ends, situation.told_at_once)


def sentence(tables: Lookup, found: Ending) -> str:
    """The proof in words: how many steps, what is told on them, and where it ends."""
    steps = SMALL_NUMBERS[found.steps] if found.steps < len(SMALL_NUMBERS) else str(found.steps)
    surfaces = [shortened(tables.name(surface), NAME_LENGTH) for surface in found.told]
    return _form(found).format(
        steps=steps,
        told=listed(surfaces) if surfaces else "",
        who=object_name(tables, found.ends[0]),
        ends=listed([quoted(tables, state_id) for state_id in found.ends], "or"),
    )


def _form(found: Ending) -> str:
    if not found.steps and found.at_once:
        return "Ends well: the customer reads the error at once, and {who} may stay in {ends}."
    if not found.steps:
        return "Ends well: {who} may stay in {ends}."
    if found.steps == 1 and found.told:
        return "Ends well: one step, told on {told}; then {ends}."
    if found.steps == 1:
        return "Ends well: one step, and nothing is told on the way; then {ends}."
    if found.told:
        return "Ends well: {steps} steps, told on {told}; then {ends}."
    return "Ends well: {steps} steps, and nothing is told on the way; then {ends}."


def _ways_to_ends(facts: Facts, failure_id: str) -> list[tuple[Arc, ...]]:
    """A shortest run that assumes nothing to each state where the object may stay, not passing through another such;
    the shortest first. Breadth first; a failure that leaves the object where it may stay needs no step."""
    graph = facts.graph
    came: dict[str, Arc] = {}
    ends: list[str] = []
    waiting = deque([failure_id])
    while waiting:
        node = waiting.popleft()
        if graph.index[node] in graph.settled and not (node == failure_id and graph.situations[node].moves):
            ends.append(node)
            continue
        for arc in graph.arcs_from(node):
            if arc.kind != "strike" and not arc.carries and arc.end not in came:
                came[arc.end] = arc
                waiting.append(arc.end)
    return [tuple(_back(came, failure_id, end))[::-1] for end in ends]


def _back(came: dict[str, Arc], start: str, node: str) -> Iterator[Arc]:
    while node != start:
        yield came[node]
        node = came[node].start


def _told(facts: Facts, way: tuple[Arc, ...]) -> tuple[str, ...]:
    """The surfaces on which a step says something, or the state that it leads to, in the order of the design."""
    said = {surface for arc in way for surface in (*surfaces_told(facts, arc), *messages_shown(facts.tables, arc.end))}
    return tuple(surface for surface in facts.tables.surfaces if surface in said)
