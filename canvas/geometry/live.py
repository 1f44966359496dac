"""A drawing while states are dragged: only what is fastened to them is drawn anew, so that a step of the drag takes no
longer in a large design than in a small one. What else will give way is seen when the whole is drawn, on release."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeVar

from canvas.geometry.boxes import bodies
from canvas.geometry.draw import begun
from canvas.geometry.drawing import Box, Drawing, Element, Label, Mark, Point, Rect
from canvas.geometry.flow import draw_starts
from canvas.geometry.order import draw_lines
from canvas.geometry.paths import union
from canvas.geometry.shelf import Shelf
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Failure, Fallback, State, Transition, Trigger

AROUND = 200.0
FEW = 6  # so many arrows are led around boxes at every step; more of them not, or the hand would have to wait
T = TypeVar("T", State, Transition, Trigger, Failure, Fallback)


@dataclass(frozen=True, slots=True)
class Live:
    """What follows when some states are dragged: the part of the design that is fastened to them, the boxes of that
    part, all other boxes, the frames, and the ids of what is shown anew."""

    look: Lookup
    boxes: Mapping[str, Box]
    others: Shelf[Box]
    homes: Mapping[str, Rect]
    shown: AbstractSet[str]


def live(look: Lookup, drawing: Drawing, states: AbstractSet[str]) -> Live:
    """Made once, when a drag begins. `drawing` is that of the design before it."""
    steps = [way for state in states for way in (*look.outgoing[state], *look.incoming[state])]
    hands = _hand_overs(look, [*states, *(way.id for way in steps)])
    part = _part(look, [*steps, *_steps_of(look, hands)], hands, states)
    tables = lookup(part)
    boxes = {box.id: box for box in drawing.boxes if box.id in tables.states}
    others = Shelf[Box](lambda box: box.rect)
    others.extend(box for box in drawing.boxes if box.id not in boxes)
    frames = {frame.id: frame.rect for frame in drawing.frames if frame.id in tables.objects}
    return Live(tables, boxes, others, frames, _fastened(part, {*states, *_ids(steps), *_ids(hands)}))


def _fastened(part: Design, ids: AbstractSet[str]) -> AbstractSet[str]:
    """These elements, with what fails at them and what answers that."""
    failing = _ids(failure for failure in part.failures if failure.at in ids)
    answers = _ids(fallback for fallback in part.fallbacks if fallback.failure in failing)
    return {*ids, *failing, *answers}


def _ids(elements: Iterable[T]) -> set[str]:
    return {element.id for element in elements}


def live_elements(part: Live, moving: Mapping[str, Point]) -> tuple[Element, ...]:
    """The elements that look otherwise while states are at these places (top left corners)."""
    boxes = {each: box_at(box, moving[each]) if each in moving else box for each, box in part.boxes.items()}
    sketch = begun(part.look, boxes, dict(part.homes), {})
    near = part.others.near(union([box.rect for box in boxes.values()]).grown(AROUND))
    sketch.space.boxes.extend(box.rect for box in near)
    sketch.space.bodies.extend(body for box in near for body in bodies(box))
    sketch.space.hasty = len(part.look.transitions) > FEW
    draw_starts(sketch)
    draw_lines(sketch)
    drawn: Iterable[Element] = (*sketch.lines, *sketch.joints, *boxes.values(), *sketch.chips, *sketch.beads)
    return tuple(element for element in drawn if element.id in part.shown)


def _hand_overs(look: Lookup, ids: Iterable[str]) -> list[Trigger]:
    found = [hand for each in ids for hand in (*look.triggers_when[each], *look.triggers_firing[each])]
    return list({hand.id: hand for hand in found}.values())


def _steps_of(look: Lookup, hands: Iterable[Trigger]) -> list[Transition]:
    ends = [end for hand in hands for end in (hand.when, hand.fires)]
    return [look.transitions[end] for end in ends if end in look.transitions]


def _part(look: Lookup, steps: Iterable[Transition], hands: Iterable[Trigger], states: AbstractSet[str]) -> Design:
    """The design of these steps and hand-overs, with what fails there and all that it leads to, in the old order."""
    fastened = {*states, *_ids(steps), *_ids(hands)}
    failures = [failure for each in fastened for failure in look.failures_at[each]]
    answers = [fallback for failure in failures for fallback in look.fallbacks_for[failure.id]]
    ends = _led_through(steps, hands) | _led_to(failures, answers)
    kept = fastened | _ids(failures) | _ids(answers) | (ends & look.states.keys())
    design = look.design
    objects = [owner.model_copy(update={"states": _only(owner.states, kept)}) for owner in design.objects]
    fields = {name: _only(getattr(design, name), kept) for name in ("transitions", "triggers", "failures", "fallbacks")}
    return design.model_copy(update={"objects": tuple(owner for owner in objects if owner.states), **fields})


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


def box_at(box: Box, to: Point) -> Box:
    """The same box elsewhere."""
    by = (to[0] - box.rect.x, to[1] - box.rect.y)
    strip = box.strip and replace(
        box.strip,
        rect=_moved(box.strip.rect, by),
        labels=_labels(box.strip.labels, by),
        mark=_marks((box.strip.mark,), by)[0],
    )
    return replace(
        box, rect=_moved(box.rect, by), labels=_labels(box.labels, by), marks=_marks(box.marks, by), strip=strip
    )


def _moved(rect: Rect, by: Point) -> Rect:
    return Rect(rect.x + by[0], rect.y + by[1], rect.width, rect.height)


def _labels(labels: Iterable[Label], by: Point) -> tuple[Label, ...]:
    return tuple(replace(label, x=label.x + by[0], y=label.y + by[1]) for label in labels)


def _marks(marks: Iterable[Mark], by: Point) -> tuple[Mark, ...]:
    return tuple(replace(mark, center=(mark.center[0] + by[0], mark.center[1] + by[1])) for mark in marks)
