"""What is fastened to states that are dragged goes along, without a search: lines are stretched, and what stands on
them keeps its place there. So it may be led over others, until the whole is drawn anew on release."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from canvas.geometry.drawing import Bead, Box, Chip, Drawing, Element, Frame, Joint, Line, Point, Rect
from canvas.geometry.elsewhere import box_at, moved
from canvas.geometry.paths import distance, length, nearest_along, point_at, segments
from canvas.geometry.stretching import stretched
from canvas.lookup import Lookup

STILL = (0.0, 0.0)
BEFORE_HEAD = 34.0


class Hold(NamedTuple):
    """What a thing goes with: a box or a bead as a whole, or a `place` on a line, as a distance from its tail; a chip,
    which stands on a `piece` of it, keeps its share of that."""

    key: str
    place: float | None = None
    piece: int | None = None


class Follower(NamedTuple):
    """An element and what it goes with: a line with what is at its tail and at its head, all others with one thing."""

    element: Element
    holds: tuple[Hold, ...]


@dataclass(slots=True)
class _Step:
    """What moved so far: boxes, and by how much they, beads and joints did; lines, as they were and as they are."""

    boxes: dict[str, Box]
    by: dict[str, Point]
    routes: dict[str, tuple[tuple[Point, ...], tuple[Point, ...]]] = field(default_factory=dict)

    def shift(self, hold: Hold) -> Point:
        """By how much something moves that holds on to this."""
        if hold.place is None:
            return self.by.get(hold.key, STILL)
        if hold.key not in self.routes:
            return STILL
        old, new = self.routes[hold.key]
        (x0, y0), (x1, y1) = point_at(old, hold.place), _place_on(old, new, hold.place, hold.piece)
        return (x1 - x0, y1 - y0)


def followers(look: Lookup, drawing: Drawing, ids: AbstractSet[str], states: AbstractSet[str]) -> tuple[Follower, ...]:
    """Those of the elements with these ids that follow when `states` are dragged, each after what it goes with."""
    by_key = {element.key: element for element in drawing.elements()}
    found = {element.key: element for element in _going_along(drawing, ids, states)}
    beads = {each: bead.key for bead in drawing.beads for each in bead.ids}
    fastened = _Fastened(look, by_key, beads)
    following = [each for each in found.values() if not isinstance(each, Frame | Box)]
    return tuple(Follower(each, fastened.holds(each)) for each in sorted(following, key=_rank))


def _going_along(drawing: Drawing, ids: AbstractSet[str], states: AbstractSet[str]) -> Iterator[Element]:
    for each in ids:
        yield from drawing.of(each)
    for line in drawing.lines:
        if line.leads_to in states:
            yield from (each for each in drawing.of(line.id) if isinstance(each, Line | Chip))
        if line.kind == "start" and line.id in states:
            yield line
    yield from (badge for badge in drawing.badges if badge.id in ids)


def _rank(element: Element) -> int:
    """Later than all that it may go with: what stands on a line after the line, what hangs on a bead after the bead."""
    if isinstance(element, Line):
        return {"start": 0, "waits": 0, "later": 0, "handover": 2}.get(element.kind, 4)
    if isinstance(element, Bead | Joint):
        return 1 if isinstance(element, Joint) else 3
    return 5 if isinstance(element, Chip) else 6


def follow(after: Iterable[Follower], boxes: Mapping[str, Box], moving: Mapping[str, Point]) -> tuple[Element, ...]:
    """The elements as they are while states are at these places (top left corners). `boxes` are those by state."""
    now = {each: box_at(boxes[each], to) for each, to in moving.items() if each in boxes}
    by = {box.key: _from_to(boxes[each].rect, box.rect) for each, box in now.items()}
    step = _Step({box.key: box for box in now.values()}, by)
    return (*now.values(), *[_followed(step, each) for each in after])


def _from_to(before: Rect, now: Rect) -> Point:
    return (now.x - before.x, now.y - before.y)


def _followed(step: _Step, follower: Follower) -> Element:
    element, holds = follower
    by = step.shift(holds[0])
    if isinstance(element, Line):
        ends = (step.boxes.get(hold.key) if hold.place is None else None for hold in holds)
        points = stretched(element.points, by, step.shift(holds[1]), *ends)
        step.routes[element.key] = (element.points, points)
        return replace(element, points=points, under=())
    step.by[element.key] = by
    return element if by == STILL or isinstance(element, Frame) else moved(element, by)


def _place_on(old: tuple[Point, ...], new: tuple[Point, ...], along: float, piece: int | None) -> Point:
    """The place on a line that was stretched which corresponds to one on it before."""
    if piece is None:
        return point_at(new, min(along, max(length(new) - BEFORE_HEAD, 0.0)))
    if len(old) != len(new):
        return point_at(new, length(new) * along / (length(old) or 1.0))
    before = length(old[: piece + 1])
    share = (along - before) / (distance(old[piece], old[piece + 1]) or 1.0)
    (x0, y0), (x1, y1) = new[piece], new[piece + 1]
    return (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)


@dataclass(frozen=True, slots=True)
class _Fastened:
    """Knows of each element of a drawing what it goes with."""

    look: Lookup
    elements: Mapping[str, Element]
    beads: Mapping[str, str]

    def holds(self, element: Element) -> tuple[Hold, ...]:
        """A line's tail and head, or the one thing that another element goes with."""
        if isinstance(element, Line):
            return self._of_line(element)
        if isinstance(element, Bead):
            return (self._on(self.look.failures[element.id].at, element.center),)
        if isinstance(element, Joint):
            return (self._on(self.look.triggers[element.id].when, element.center),)
        if isinstance(element, Chip):
            return (self._of_chip(element),)
        return (self._of_badge(element.id),)

    def _of_line(self, line: Line) -> tuple[Hold, ...]:
        if line.kind in ("waits", "later"):
            way = self.look.transitions[line.id]
            return (Hold(f"state:{way.source}"), Hold(f"state:{way.target}"))
        if line.kind == "handover":
            return (Hold(f"joint:{line.id}"), self._on(self.look.triggers[line.id].fires, line.points[-1]))
        if line.kind == "start":
            return (Hold(f"state:{line.id}"), Hold(f"state:{line.id}"))
        bead = Hold(self._bead_of(line.id))
        return (bead, bead if line.leads_to is None else Hold(f"state:{line.leads_to}"))

    def _bead_of(self, element_id: str) -> str:
        """The key of the bead that a failure is in, or that an answer starts at."""
        answer = self.look.fallbacks.get(element_id)
        return self.beads.get(element_id if answer is None else answer.failure, "")

    def _on(self, host: str, at: Point) -> Hold:
        """On the line of a step or a hand-over, or on the border of a state."""
        line = self.elements.get(f"line:{host}")
        if host in self.look.states or not isinstance(line, Line):
            return Hold(f"state:{host}")
        return Hold(line.key, nearest_along(line.points, at))

    def _of_chip(self, chip: Chip) -> Hold:
        line = self.elements.get(f"line:{chip.id}")
        if not isinstance(line, Line):
            return Hold(self._bead_of(chip.id))
        along = nearest_along(line.points, chip.rect.center)
        return Hold(line.key, along, _piece_at(line.points, along))

    def _of_badge(self, element_id: str) -> Hold:
        """Of what is shown with the same id, the last: a chip goes before its line, a box has nothing beside it."""
        shown = [key for key in self._keys(element_id) if key in self.elements]
        return Hold(shown[0]) if shown else Hold("")

    def _keys(self, element_id: str) -> Iterator[str]:
        yield from (f"state:{element_id}", f"chip:{element_id}", f"pill:{element_id}")
        yield self._bead_of(element_id)


def _piece_at(points: tuple[Point, ...], along: float) -> int:
    """Which piece of a line has the place that is so far from its tail."""
    for place, piece in enumerate(segments(points)):
        along -= distance(*piece)
        if along <= 0:
            return place
    return len(points) - 2
