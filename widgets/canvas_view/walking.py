"""Walking along a drawing by keys: state, transition, its failures, their fallbacks, next state. Ids in, ids out."""

from collections.abc import Sequence
from typing import Literal

from canvas.geometry.drawing import Drawing, Point
from canvas.lookup import Lookup
from widgets.canvas_view.anchors import anchor_of

Direction = Literal["right", "left", "up", "down"]


def walk(tables: Lookup, drawing: Drawing, current: str, direction: Direction) -> str | None:
    """The next id from `current`: right and left go along the path, up and down to what stands beside, or `None`."""
    if direction == "right":
        return _forward(tables, current)
    if direction == "left":
        return _back(tables, current)
    return _beside(tables, drawing, current, -1 if direction == "up" else 1)


def first_start(tables: Lookup, current: str | None) -> str | None:
    """The start of the object that `current` belongs to, or of the first object. Again there: of the next object."""
    starts = [owner.states[0].id for owner in tables.design.objects]
    return _own_or_next(tables, starts, current)


def next_end(tables: Lookup, current: str | None) -> str | None:
    """An end of the object that `current` belongs to, or of the first that has one. Again there: the next end."""
    ends = [
        state.id
        for owner in tables.design.objects
        for state in owner.states
        if state.kind in ("good_end", "bad_end") or not tables.outgoing[state.id]
    ]
    return _own_or_next(tables, ends, current)


def _own_or_next(tables: Lookup, stops: Sequence[str], current: str | None) -> str | None:
    if not stops:
        return None
    if current in stops:
        return stops[(stops.index(current) + 1) % len(stops)]
    owner = None if current is None else tables.object_id(current)
    return next((stop for stop in stops if tables.object_id(stop) == owner), stops[0])


def path_of(tables: Lookup, host: str) -> tuple[str, ...]:
    """What one passes from a transition, hand-over or state on: itself, then each failure with its fallbacks."""
    path = [host]
    for failure in tables.failures_at[host]:
        path += [failure.id, *(fallback.id for fallback in tables.fallbacks_for[failure.id])]
    return tuple(path)


def host_of(tables: Lookup, element_id: str) -> str:
    """The transition, hand-over or state that a failure or fallback hangs on; anything else hangs on itself."""
    if element_id in tables.fallbacks:
        element_id = tables.fallbacks[element_id].failure
    if element_id in tables.failures:
        element_id = tables.failures[element_id].at
    return element_id


def state_at_hand(tables: Lookup, current: str | None) -> str | None:
    """The current state, that of a current failure or fallback, or the one where their arrow leads."""
    if current is None:
        return None
    host = host_of(tables, current)
    if host in tables.transitions:
        host = tables.transitions[host].target
    return host if host in tables.states else None


def _forward(tables: Lookup, current: str) -> str | None:
    host = host_of(tables, current)
    path = path_of(tables, host)
    index = path.index(current) if current in path else 0
    if index + 1 < len(path):
        return path[index + 1]
    if host in tables.transitions:
        return tables.transitions[host].target
    if host in tables.triggers:
        return tables.triggers[host].fires
    if host in tables.objects:
        return tables.objects[host].states[0].id
    leaving = _leaving(tables, host)
    return leaving[0] if leaving else None


def _back(tables: Lookup, current: str) -> str | None:
    host = host_of(tables, current)
    path = path_of(tables, host)
    if current in path[1:]:
        return path[path.index(current) - 1]
    if host in tables.transitions:
        return tables.transitions[host].source
    if host in tables.triggers:
        return tables.triggers[host].when
    arriving = tables.incoming[host]
    return arriving[0].id if arriving else None


def _leaving(tables: Lookup, state_id: str) -> tuple[str, ...]:
    """What leaves a state, in the author's order: hand-overs of the state, then each transition with its hand-overs."""
    leaving = [trigger.id for trigger in tables.triggers_when[state_id]]
    for transition in tables.outgoing[state_id]:
        leaving += [transition.id, *(trigger.id for trigger in tables.triggers_when[transition.id])]
    return tuple(leaving)


def _beside(tables: Lookup, drawing: Drawing, current: str, step: int) -> str | None:
    if current in tables.states or current in tables.objects:
        return _nearest(tables, drawing, current, step)
    around = _alternatives(tables, current)
    index = around.index(current) + step
    return around[index] if 0 <= index < len(around) else None


def _alternatives(tables: Lookup, current: str) -> tuple[str, ...]:
    """The things of the same kind from the same source."""
    if current in tables.fallbacks:
        return tuple(b.id for b in tables.fallbacks_for[tables.fallbacks[current].failure])
    if current in tables.failures:
        return tuple(f.id for f in tables.failures_at[tables.failures[current].at])
    if current in tables.triggers:
        when = tables.triggers[current].when
        return _leaving(tables, tables.transitions[when].source if when in tables.transitions else when)
    return _leaving(tables, tables.transitions[current].source)


def _nearest(tables: Lookup, drawing: Drawing, current: str, step: int) -> str | None:
    """The state nearest above (-1) or below (1); a step aside counts twice."""
    start = anchor_of(drawing, current)
    if start is None:
        return None
    places = [(state, anchor_of(drawing, state)) for state in tables.states if state != current]
    found: list[tuple[float, str]] = []
    for state, place in places:
        if place is not None and (place[1] - start[1]) * step > 8:
            found.append((_distance(start, place), state))
    return min(found)[1] if found else None


def _distance(one: Point, other: Point) -> float:
    return abs(one[1] - other[1]) + 2 * abs(one[0] - other[0])
