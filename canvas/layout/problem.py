"""What a layout is asked: boxes in groups, and the arrows between them with the room that their labels need.

All of it is plain data that survives JSON, so that an engine can live in another process. Units: canvas pixels.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from canvas.lookup import Lookup, lookup
from canvas.meaning import host_of
from canvas.model import Design, State, Transition

Size = tuple[float, float]
Sizes = Callable[[Design, State], Size]
ArrowKind = Literal["flow", "failure", "hand_over"]

TAIL, PER_BEAD, JOINT, HEAD = 20, 32, 22, 24
CHIP_SIDES, LETTER, CHIP_HEIGHT, MORE_HEIGHT, LETTERS = 48, 6.1, 38, 14, 32


@dataclass(frozen=True, slots=True)
class Box:
    """A state. `group` is its object; `start` leaves room for the dot and the short arrow in front of it."""

    id: str
    group: str
    width: float
    height: float
    start: bool = False
    end: bool = False
    pinned: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way from box to box. `room` is the length that its beads and its chip need on a straight stretch,
    `label` the size of the chip, `beads` how many failures sit on it, `cost` how far it is from the happy path."""

    source: str
    target: str
    kind: ArrowKind
    room: float = 0
    label: Size = (0, 0)
    beads: int = 0
    cost: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Groups from top to bottom, boxes and arrows in the order of the design."""

    groups: tuple[str, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def plain_size(_design: Design, state: State) -> Size:
    """A box of the usual size; a hexagon is somewhat wider."""
    return (224, 96) if state.certainty == "confirmed" else (248, 104)


def chip_size(tables: Lookup, transition: Transition) -> Size:
    """About how large the chip of a transition is, from its words."""
    second = _second_line(transition)
    name = tables.name(transition.id)
    letters = max(_letters(name), len(second))
    height = (CHIP_HEIGHT if second else 26) + MORE_HEIGHT * (len(name) > LETTERS)
    return (round(CHIP_SIDES + LETTER * letters), height)


def _letters(name: str) -> int:
    """How many letters the longest line of a name has: a long name is wrapped into two, and cut where that is not
    enough."""
    if len(name) <= LETTERS:
        return len(name)
    breaks = (place for place, letter in enumerate(name) if letter == " ")
    return min([LETTERS, *(max(place, len(name) - place - 1) for place in breaks)])


def _second_line(transition: Transition) -> str:
    """About what the chip says below the name: who acts, and the limit. A partner is left out of a narrow chip."""
    actor = {"system": "", "customer": "", "event": "event"}.get(transition.by, f"by {transition.by}")
    limit = _limit(transition)
    both = f"{actor}, {limit}".strip(", ")
    narrow = not transition.timeout or len(both) > max(len(transition.name or ""), 10)
    return limit if limit and transition.by == "partner" and narrow else both


def _limit(transition: Transition) -> str:
    if transition.timeout:
        return f"after {transition.timeout}" if transition.by == "timer" else f"≤ {transition.timeout}"
    return "no limit" if transition.mode == "async" and transition.by != "timer" else ""


def _cost(tables: Lookup, transition: Transition) -> int:
    target = tables.states[transition.target]
    cost = 1 + 3 * (transition.by == "timer") + 2 * (transition.by == "staff")
    return cost + 3 * (target.kind == "bad_end") + 2 * (target.certainty == "unknown")


def _flow(tables: Lookup) -> Iterator[Arrow]:
    for transition in tables.design.transitions:
        beads = len(tables.failures_at.get(transition.id, ()))
        width, height = chip_size(tables, transition)
        joint = JOINT if transition.id in tables.triggers_when or transition.id in tables.triggers_firing else 0
        room = TAIL + PER_BEAD * min(beads, 2) + joint + width + HEAD
        yield Arrow(
            transition.source, transition.target, "flow", room, (width, height), beads, _cost(tables, transition)
        )


def _failure_ends(tables: Lookup, failure_id: str) -> Iterator[str]:
    failure = tables.failures[failure_id]
    if failure.lands:
        yield failure.lands
    for fallback in tables.fallbacks_for.get(failure_id, ()):
        yield from (end for end in (fallback.to, fallback.then) if end)


def _failures(tables: Lookup) -> Iterator[Arrow]:
    for failure in tables.design.failures:
        host = host_of(tables, failure)
        source = host.source if host else failure.at
        for end in dict.fromkeys(_failure_ends(tables, failure.id)):
            if end != source:
                yield Arrow(source, end, "failure", cost=5)


def _hand_overs(tables: Lookup) -> Iterator[Arrow]:
    for trigger in tables.design.triggers:
        when = tables.transitions[trigger.when].target if trigger.when in tables.transitions else trigger.when
        beads = len(tables.failures_at.get(trigger.id, ()))
        yield Arrow(when, tables.transitions[trigger.fires].source, "hand_over", beads=beads)


def problem_of(
    design: Design, sizes: Sizes = plain_size, pinned: Mapping[str, tuple[float, float]] | None = None
) -> Problem:
    """The layout problem of a design. `sizes` measures a state; `pinned` holds the states that stay where they are."""
    tables, fixed = lookup(design), pinned or {}
    boxes = tuple(
        Box(
            state.id,
            owner.id,
            *sizes(design, state),
            start=index == 0,
            end=state.kind == "good_end",
            pinned=fixed.get(state.id),
        )
        for owner in design.objects
        for index, state in enumerate(owner.states)
    )
    arrows = (*_flow(tables), *_failures(tables), *_hand_overs(tables))
    return Problem(tuple(owner.id for owner in design.objects), boxes, arrows)
