"""A drawing while states are dragged: what is fastened to them is drawn anew, and what they are dragged over, so that a
step of the drag takes no longer in a large design than in a small one. Of many arrows only the ends follow, and nothing
gives way. What else will give way is seen when the whole is drawn, on release."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from canvas.geometry.boxes import bodies
from canvas.geometry.draw import begun
from canvas.geometry.drawing import Box, Drawing, Element, Point, Rect
from canvas.geometry.elsewhere import box_at
from canvas.geometry.flow import draw_starts
from canvas.geometry.following import Follower, follow, followers
from canvas.geometry.order import draw_lines
from canvas.geometry.paths import bounds_of, segments, union
from canvas.geometry.shelf import Shelf
from canvas.geometry.space import Space
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Failure, Fallback, State, Transition, Trigger

AROUND = 200.0
ROOM = 6.0  # so near, in canvas pixels, a state that is dragged is over a line
FEW = 6  # so many arrows are led around boxes at every step; of more of them the ends follow, or the hand would wait
T = TypeVar("T", State, Transition, Trigger, Failure, Fallback)
Covered = tuple[str, Rect]


@dataclass(frozen=True, slots=True, eq=False)
class Live:
    """What is remembered while some states are dragged: the design and its drawing, in which order its elements are,
    all boxes and frames, what can be covered (the pieces of lines and the chips, each with the id of what it belongs
    to), and what goes with the states without being drawn anew, `after` them."""

    look: Lookup
    drawing: Drawing
    states: frozenset[str]
    order: Mapping[str, int]
    boxes: Mapping[str, Box]
    others: Shelf[Box]
    frames: Mapping[str, Rect]
    pieces: Shelf[Covered]
    after: tuple[Follower, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What follows: the part of the design that is drawn, the boxes of that part, and the ids of what is shown anew."""

    look: Lookup
    boxes: Mapping[str, Box]
    shown: AbstractSet[str]

    @property
    def many(self) -> bool:
        """Whether these are too many arrows to lead each around the boxes."""
        return len(self.look.transitions) > FEW


def live(look: Lookup, drawing: Drawing, states: AbstractSet[str]) -> Live:
    """Made once, when a drag begins. `drawing` is that of the design before it."""
    ids = [*look.objects, *look.transitions, *look.triggers, *look.failures, *look.fallbacks]
    order = {element_id: place for place, element_id in enumerate(ids)}
    others = Shelf[Box](lambda box: box.rect)
    others.extend(drawing.boxes)
    pieces = Shelf[Covered](lambda piece: piece[1])
    pieces.extend(_pieces(drawing))
    frames = {frame.id: frame.rect for frame in drawing.frames}
    boxes = {box.id: box for box in drawing.boxes}
    part = Live(look, drawing, frozenset(states), order, boxes, others, frames, pieces)
    return replace(part, after=followers(look, drawing, _part_of(part, frozenset()).shown, part.states))


def _pieces(drawing: Drawing) -> Iterator[Covered]:
    for line in drawing.lines:
        if line.kind != "start":
            yield from ((line.id, bounds_of(segment)) for segment in segments(line.points))
    yield from ((chip.id, chip.rect) for chip in drawing.chips)


def live_elements(part: Live, moving: Mapping[str, Point]) -> tuple[Element, ...]:
    """The elements that look otherwise while states are at these places (top left corners)."""
    fastened = _part_of(part, frozenset())
    if fastened.many:
        return follow(part.after, part.boxes, moving)
    room = FEW - len(fastened.look.transitions)
    covered = list(_covered(part, fastened.shown, moving))[:room]
    while covered and _part_of(part, frozenset(covered)).many:
        covered.pop()
    drawn = _drawn(part, _part_of(part, frozenset(covered)), moving)
    there = {element.key for element in drawn}
    return (*drawn, *(each for each in follow(part.after, part.boxes, moving) if each.key not in there))


def _covered(part: Live, shown: AbstractSet[str], moving: Mapping[str, Point]) -> Iterable[str]:
    """The arrows, hand-overs and states with a line or a chip that states are dragged over, each once."""
    found: dict[str, None] = {}
    for state, (x, y) in moving.items():
        if state in part.boxes:
            rect = part.boxes[state].rect
            area = Rect(x, y, rect.width, rect.height).grown(ROOM)
            under = (owner for owner, piece in part.pieces.near(area) if area.touches(_thick(piece)))
            found |= dict.fromkeys(_host(part.look, owner) for owner in under if owner not in shown)
    return found


def _thick(piece: Rect) -> Rect:
    """A piece of a line has no width, and would touch nothing."""
    return piece.grown(0.5)


def _host(look: Lookup, element_id: str) -> str:
    """What an element hangs on: a failure on what fails, a fallback on its failure, all others on themselves."""
    if element_id in look.fallbacks:
        element_id = look.fallbacks[element_id].failure
    return look.failures[element_id].at if element_id in look.failures else element_id


@lru_cache(maxsize=4)
def _part_of(part: Live, covered: frozenset[str]) -> Part:
    """What is drawn anew when states are dragged over these arrows, hand-overs and borders. Remembered, since it stays
    the same for many steps."""
    look = part.look
    ways = [look.transitions[each] for each in covered if each in look.transitions]
    hands = [look.triggers[each] for each in covered if each in look.triggers]
    failing = {*part.states, *(each for each in covered if each in look.states)}
    for state in part.states:
        ways += (*look.outgoing[state], *look.incoming[state])
    ways += _steps_of(look, hands)
    hands += _hand_overs(look, [*part.states, *(way.id for way in ways)])
    tables = lookup(_design(part, [*ways, *_steps_of(look, hands)], hands, failing))
    boxes = {each: part.boxes[each] for each in tables.states if each in part.boxes}
    return Part(tables, boxes, _fastened(tables.design, {*failing, *_ids(ways), *_ids(hands)}))


def _drawn(part: Live, shown: Part, moving: Mapping[str, Point]) -> tuple[Element, ...]:
    boxes = {each: box_at(box, moving[each]) if each in moving else box for each, box in shown.boxes.items()}
    frames = {each: part.frames[each] for each in shown.look.objects if each in part.frames}
    sketch = begun(shown.look, boxes, frames, {})
    _surround(sketch.space, part, shown, boxes)
    draw_starts(sketch)
    draw_lines(sketch)
    drawn: Iterable[Element] = (
        *sketch.lines.values(),
        *sketch.joints,
        *boxes.values(),
        *sketch.chips.values(),
        *sketch.beads,
    )
    return tuple(element for element in drawn if element.id in shown.shown)


def _surround(space: Space, part: Live, shown: Part, boxes: Mapping[str, Box]) -> None:
    """Has lines keep clear of what stands around these boxes and is not drawn anew."""
    area = union([box.rect for box in boxes.values()]).grown(AROUND)
    near = [box for box in part.others.near(area) if box.id not in boxes]
    space.boxes.extend(box.rect for box in near)
    space.bodies.extend(body for box in near for body in bodies(box))
    _keep_clear_of(space, (piece for owner, piece in part.pieces.near(area) if owner not in shown.shown))


def _keep_clear_of(space: Space, pieces: Iterable[Rect]) -> None:
    """Has lines keep apart from what is not drawn anew: straight pieces of others, and chips."""
    for piece in pieces:
        if piece.width and piece.height:
            space.things.append(piece)
        else:
            space.add_line(((piece.x, piece.y), (piece.right, piece.bottom)))


def _fastened(part: Design, ids: AbstractSet[str]) -> AbstractSet[str]:
    """These elements, with what fails at them and what answers that."""
    failing = _ids(failure for failure in part.failures if failure.at in ids)
    answers = _ids(fallback for fallback in part.fallbacks if fallback.failure in failing)
    return {*ids, *failing, *answers}


def _ids(elements: Iterable[T]) -> set[str]:
    return {element.id for element in elements}


def _hand_overs(look: Lookup, ids: Iterable[str]) -> list[Trigger]:
    found = [hand for each in ids for hand in (*look.triggers_when[each], *look.triggers_firing[each])]
    return list({hand.id: hand for hand in found}.values())


def _steps_of(look: Lookup, hands: Iterable[Trigger]) -> list[Transition]:
    ends = [end for hand in hands for end in (hand.when, hand.fires)]
    return [look.transitions[end] for end in ends if end in look.transitions]


def _design(part: Live, ways: Iterable[Transition], hands: Iterable[Trigger], states: AbstractSet[str]) -> Design:
    """The design of these steps and hand-overs, with what fails there and all that it leads to, in the old order."""
    look = part.look
    fastened = {*states, *_ids(ways), *_ids(hands)}
    failures = [failure for each in fastened for failure in look.failures_at[each]]
    answers = [fallback for failure in failures for fallback in look.fallbacks_for[failure.id]]
    ends = states | _led_through(ways, hands) | _led_to(failures, answers)
    owners = {look.object_of[each].id: look.object_of[each] for each in ends & look.states.keys()}
    objects = sorted(owners.values(), key=lambda owner: part.order[owner.id])
    return look.design.model_copy(
        update={
            "objects": tuple(owner.model_copy(update={"states": _only(owner.states, ends)}) for owner in objects),
            "transitions": _ordered(part, ways),
            "triggers": _ordered(part, hands),
            "failures": _ordered(part, failures),
            "fallbacks": _ordered(part, answers),
        }
    )


def _ordered(part: Live, elements: Iterable[T]) -> tuple[T, ...]:
    """These elements, each once, in the order of the design."""
    once = {element.id: element for element in elements}
    return tuple(sorted(once.values(), key=lambda element: part.order[element.id]))


def _led_through(steps: Iterable[Transition], hands: Iterable[Trigger]) -> set[str]:
    """The states that steps lead from and to, and what hand-overs start at."""
    return {end for way in steps for end in (way.source, way.target)}.union(hand.when for hand in hands)


def _led_to(failures: Iterable[Failure], answers: Iterable[Fallback]) -> set[str]:
    """The states that failures and fallbacks lead to."""
    ends = [failure.lands for failure in failures]
    ends += [end for answer in answers for end in (answer.to, answer.then)]
    return {end for end in ends if end is not None}


def _only(elements: Iterable[T], kept: AbstractSet[str]) -> tuple[T, ...]:
    return tuple(element for element in elements if element.id in kept)
