"""The drawing of a design as plain values: what is painted where, in canvas pixels, y downwards.

`canvas.geometry.draw` makes a `Drawing` out of a design; `exports.painting` paints it, on the screen and on paper
alike; the scene mirrors it element by element. Every element carries the `id` of what it shows and a `key` of its own,
unique in the drawing, so that two drawings can be compared element by element.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from canvas.findings import Severity

Point = tuple[float, float]
Layer = Literal["happy", "failures", "answers", "customer"]
Weight = Literal[400, 500, 600]
Ink = Literal["ink", "muted", "warning", "uncertain", "failure", "good", "later"]
Shape = Literal["active", "resting", "good_end", "bad_end"]
LineKind = Literal["waits", "later", "handover", "fallback", "retry", "moves", "stub", "start"]
Head = Literal["filled", "open", "hollow", "bar_filled", "bar", "none"]
Icon = Literal[
    "waits",
    "later",
    "event",
    "handover",
    "bolt",
    "clock",
    "return",
    "eye",
    "no_eye",
    "tick",
    "cross",
    "question",
    "scales",
]
BEAD_RADIUS = 12.0


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> Point:
        return (self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, by: float) -> "Rect":
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def touches(self, other: "Rect") -> bool:
        """Whether the two share an area; a common border alone does not count."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text. `x` is its left end, or its right one where it `ends` there, `y` its base line; `size` is in
    pixels."""

    text: str
    x: float
    y: float
    size: float
    weight: Weight = 400
    ink: Ink = "ink"
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A small icon in a square of `size` pixels around `center`."""

    icon: Icon
    center: Point
    size: float
    ink: Ink = "ink"


@dataclass(frozen=True, slots=True)
class Strip:
    """The eye strip: what the customer reads in this state; `empty` when they read nothing."""

    rect: Rect
    labels: tuple[Label, ...]
    mark: Mark
    empty: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """An object: its frame, the tab with its name. A collapsed one shows no states. `marks` are on the tab."""

    key: str
    id: str
    rect: Rect
    tab: Rect
    labels: tuple[Label, ...]
    collapsed: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A state. `uncertain` makes it a hatched, dashed hexagon whatever its shape; `start` gives it a dot and an arrow
    (the arrow itself is a `Line` of kind `start`)."""

    key: str
    id: str
    rect: Rect
    shape: Shape
    uncertain: bool
    start: bool
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow of any kind, as the corners of its route from tail to head. `under` lists the points where it crosses
    another line and gets an under-stroke. `layer` says with which layer it is hidden. `leads_to` is the state where the
    line of a failure or a fallback ends."""

    key: str
    id: str
    kind: LineKind
    points: tuple[Point, ...]
    head: Head
    layer: Layer = "happy"
    under: tuple[Point, ...] = ()
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """The words on a line: the white chip of a transition or hand-over, the red pill of a failure, the green one of a
    fallback."""

    key: str
    id: str
    rect: Rect
    kind: Literal["transition", "handover", "failure", "fallback"]
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    layer: Layer = "happy"


@dataclass(frozen=True, slots=True)
class Bead:
    """A failure on whatever breaks: a double ring with an icon. More than two at one place fold into one with a
    number."""

    key: str
    id: str
    ids: tuple[str, ...]
    center: Point
    radius: float
    icon: Literal["bolt", "clock"]
    count: int = 1
    layer: Layer = "failures"


@dataclass(frozen=True, slots=True)
class Joint:
    """The dot where a hand-over starts."""

    key: str
    id: str
    center: Point
    radius: float


@dataclass(frozen=True, slots=True)
class Badge:
    """A finding at its place: octagon, triangle or circle at the top right of a box, chip or pill."""

    key: str
    id: str
    center: Point
    severity: Severity
    count: int


Element = Frame | Box | Line | Chip | Bead | Joint | Badge


@dataclass(frozen=True)
class Drawing:
    """Everything to paint, in paint order: frames, lines, joints, boxes, chips, beads, badges."""

    frames: tuple[Frame, ...] = ()
    lines: tuple[Line, ...] = ()
    joints: tuple[Joint, ...] = ()
    boxes: tuple[Box, ...] = ()
    chips: tuple[Chip, ...] = ()
    beads: tuple[Bead, ...] = ()
    badges: tuple[Badge, ...] = ()
    bounds: Rect = Rect(0, 0, 0, 0)

    def changed(self, elements: Iterable[Element]) -> "Changed":
        """The drawing with other values of these elements, by their keys; what it does not have is left out."""
        return Changed(self, {element.key: element for element in elements})

    def elements(self) -> Iterator[Element]:
        """All elements, from the ground up."""
        for group in (self.frames, self.lines, self.joints, self.boxes, self.chips, self.beads, self.badges):
            yield from group

    def of(self, element_id: str) -> tuple[Element, ...]:
        """What shows an id: a box, a line with its chip, a bead with its pill; no badges, and no arrow of a start."""
        return self._shown_as.get(element_id, ())

    def beads_near(self, area: Rect) -> Sequence[Bead]:
        """The beads that reach into an area, and perhaps some beside it."""
        beads = self._beads
        first = bisect_left(beads, area.x - BEAD_RADIUS, key=_across)
        return beads[first : bisect_right(beads, area.right + BEAD_RADIUS, key=_across)]

    @cached_property
    def _shown_as(self) -> Mapping[str, tuple[Element, ...]]:
        found: dict[str, tuple[Element, ...]] = {}
        for element in self.elements():
            if isinstance(element, Badge) or (isinstance(element, Line) and element.kind == "start"):
                continue
            for each in {element.id, *element.ids} if isinstance(element, Bead) else (element.id,):
                found[each] = (*found.get(each, ()), element)
        return found

    @cached_property
    def _beads(self) -> Sequence[Bead]:
        """The beads from the left to the right."""
        return sorted(self.beads, key=_across)


def _across(bead: Bead) -> float:
    return bead.center[0]


@dataclass(frozen=True, slots=True)
class Changed:
    """A drawing in which some elements have other values, which takes no longer to make than these are many."""

    drawing: Drawing
    others: Mapping[str, Element]

    def of(self, element_id: str) -> tuple[Element, ...]:
        """What shows an id, as it is now."""
        return tuple(self.others.get(each.key, each) for each in self.drawing.of(element_id))

    def beads_near(self, area: Rect) -> Sequence[Bead]:
        """The beads that reach into an area now, and perhaps some beside it."""
        staying = [bead for bead in self.drawing.beads_near(area) if bead.key not in self.others]
        return [*staying, *(each for each in self.others.values() if isinstance(each, Bead))]


Shown = Drawing | Changed
"""What is shown: a drawing, or one in which something is being dragged."""
