"""Witnesses: a shortest run from a start to a place, told step by step in the design's own names."""

from collections import deque
from collections.abc import Callable, Mapping

from canvas.findings import Step
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.lookup import Lookup
from canvas.meaning import filled
from canvas.model import Transition
from canvas.phrases import (
    NAME_LENGTH,
    capital,
    failure_title,
    messages_shown,
    object_name,
    quoted,
    shortened,
    taken_by,
)


def path(facts: Facts, starts: frozenset[str], end: str, allowed: Callable[[Arc], bool]) -> tuple[Arc, ...]:
    """The reachable arcs of a shortest run to `end` along allowed arcs from any of `starts`; none where there is none.
    Breadth first, backwards."""
    next_arc: dict[str, Arc] = {}
    waiting = deque([end])
    while waiting:
        node = waiting.popleft()
        if node in starts:
            return _followed(next_arc, node, end)
        for arc in facts.graph.arcs_into(node):
            if arc.start not in next_arc and arc.start != end and allowed(arc):
                next_arc[arc.start] = arc
                waiting.append(arc.start)
    return ()


def _followed(next_arc: Mapping[str, Arc], start: str, end: str) -> tuple[Arc, ...]:
    run: list[Arc] = []
    while start != end:
        run.append(next_arc[start])
        start = run[-1].end
    return tuple(run)


def witness(facts: Facts, node_id: str, *more: Arc) -> tuple[Step, ...]:
    """The run to a reachable node, and on along `more` arcs, as steps."""
    return _steps_to(facts, node_id) + tuple(step_of(facts, arc) for arc in more)


def witness_of_step(facts: Facts, transition: Transition) -> tuple[Step, ...]:
    """The run to the source of a reachable transition, and this one taken as planned."""
    arcs = facts.graph.arcs_from(transition.source)
    step = next(arc for arc in arcs if arc.element == transition.id and arc.kind == "nominal")
    return witness(facts, transition.source, step)


def _steps_to(facts: Facts, node_id: str) -> tuple[Step, ...]:
    """The steps of the run to a node, kept for each node on it: many findings lie on one run."""
    known = facts.told_runs
    missing: list[Arc] = []
    while node_id not in known and node_id in facts.last_arcs:
        missing.append(facts.last_arcs[node_id])
        node_id = missing[-1].start
    steps = known.get(node_id) or (starting(facts, node_id),)
    for arc in reversed(missing):
        steps = (*steps, step_of(facts, arc))
        known[arc.end] = steps
    return steps


def starting(facts: Facts, state_id: str) -> Step:
    """The step of a witness that says where an object starts."""
    tables = facts.tables
    return Step(
        via=None,
        failure=None,
        to=state_id,
        says=messages_shown(tables, state_id),
        sentence=f"{object_name(tables, state_id)} starts in {quoted(tables, state_id)}.",
    )


def step_of(facts: Facts, arc: Arc) -> Step:
    """The step of an arc, made once: many runs share their beginning."""
    if arc not in facts.told_steps:
        facts.told_steps[arc] = _told(facts, arc)
    return facts.told_steps[arc]


def _told(facts: Facts, arc: Arc) -> Step:
    tables = facts.tables
    situation = facts.graph.situations.get(arc.end)
    to = situation.lands if situation else arc.end
    said = {surface: text for surface, text in _tell(tables, arc).items() if filled(text)}
    return Step(
        via=arc.element,
        failure=situation.failure.id if situation else None,
        to=to,
        says={**messages_shown(tables, to), **said},
        sentence=_sentence(facts, arc),
        eventful=arc.kind != "nominal",
    )


def _tell(tables: Lookup, arc: Arc) -> Mapping[str, str]:
    if arc.element in tables.fallbacks:
        return tables.fallbacks[arc.element].tell
    return {}


def _sentence(facts: Facts, arc: Arc) -> str:
    if arc.kind == "strike":
        return _strike(facts, arc)
    tables = facts.tables
    goes = f"{object_name(tables, arc.end)} comes to {quoted(tables, arc.end)}."
    if arc.kind == "lands":
        return f"{object_name(tables, arc.end)} ends up in {quoted(tables, arc.end)}."
    if arc.kind == "nominal":
        return _nominal(tables, arc, goes)
    if arc.kind == "stay":
        return f"{quoted(tables, arc.element)} is still possible: {goes}"
    return f"{_answer(tables, arc)}: {goes}"


def _nominal(tables: Lookup, arc: Arc, goes: str) -> str:
    transition = tables.transitions[arc.element]
    later = "later" if transition.mode == "async" else ""
    name = quoted(tables, arc.element) if transition.name else ""
    parts = [part for part in (later, name, taken_by(tables, transition)) if part]
    return f"{capital(', '.join(parts) or 'then')}: {goes}"


def _strike(facts: Facts, arc: Arc) -> str:
    tables = facts.tables
    situation = facts.graph.situations[arc.end]
    title = failure_title(tables, situation)
    owner = object_name(tables, situation.origin)
    place = quoted(tables, situation.lands)
    if situation.moves:
        return f"{title}."
    if situation.is_wrong:
        return f"{title}: {owner} is in {place}, wrongly."
    if situation.is_down:
        return f"{title}: {owner} stays in {place}."
    return f"{title}: we go on showing {owner} in {place}."


def _answer(tables: Lookup, arc: Arc) -> str:
    fallback = tables.fallbacks[arc.element]
    if arc.kind == "exhausted":
        return "After the last try"
    if arc.kind == "expired":
        return "The queue gives up"
    who = capital(shortened(fallback.owner, NAME_LENGTH)) if filled(fallback.owner) else "Somebody"
    return {
        "retry": "We try again and it works",
        "queue": "The queue works it off",
        "degrade": "We make do with less",
        "undo": "We undo it",
        "human": f"{who} steps in",
        "tell": "We tell the customer",
    }[fallback.kind]
