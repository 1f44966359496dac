"""A drawing in the making: what has been drawn so far, and what of it others must keep clear of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from canvas.geometry.chips import Face, chip_at, spot_on_line
from canvas.geometry.drawing import Bead, Box, Chip, Joint, Line, Point, Rect
from canvas.geometry.paths import head_area
from canvas.geometry.ports import Slots
from canvas.geometry.search import Port
from canvas.geometry.space import Space, watched_space
from canvas.lookup import Lookup


@dataclass(slots=True)
class Sketch:
    """Boxes, homes (the rectangle of each object) and closed frames (as boxes, for ports) are given; lines, chips and
    beads are added one by one, lines and chips by their keys. `stations` remembers where on its arrow a joint or a
    landing is, by the id of the hand-over; `owner` which object an element's key belongs to; `spots` how the chips on
    lines found their places."""

    look: Lookup
    boxes: dict[str, Box]
    homes: dict[str, Rect]
    closed: dict[str, Box] = field(default_factory=dict)
    space: Space = field(default_factory=watched_space)
    slots: Slots = field(default_factory=Slots)
    routes: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    chips: dict[str, Chip] = field(default_factory=dict)
    beads: list[Bead] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    stations: dict[tuple[str, str], Point] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    spots: dict[Face, Callable[[], Rect]] = field(default_factory=dict)

    def home_of(self, element_id: str) -> Rect | None:
        """The rectangle of the object that an element belongs to."""
        thing = self.look.object_id(element_id)
        return self.homes.get(thing) if thing else None

    def add_line(self, line: Line) -> None:
        """Draws a line, to be kept apart from, with its head, to be kept clear of."""
        self.lines[line.key] = line
        self.space.add_line(line.points)
        if line.head != "bar":
            self.space.things.append(head_area(line.points))
        self.own(line.key, line.id)

    def remove_line(self, key: str) -> None:
        """Takes a line off again."""
        line = self.lines.pop(key)
        self.space.remove_line(line.points)
        if line.head != "bar":
            self.space.things.remove(head_area(line.points))

    def remove_chip(self, key: str) -> None:
        """Takes a chip off again, if there is one."""
        chip = self.chips.pop(key, None)
        if chip is not None:
            self.space.things.remove(chip.rect)

    def add_chip_on_line(self, face: Face, points: Sequence[Point], reserved: float, home: Rect | None = None) -> None:
        """Puts a chip on a line, `reserved` pixels of its tail left free."""
        self.spots[face] = partial(spot_on_line, self.space, points, face, reserved, home)
        self.add_chip(face, self.spots[face]())

    def add_chip(self, face: Face, rect: Rect) -> None:
        """Puts a chip somewhere, or as far from there as it was moved by hand, to be kept clear of. The pill of a
        failure stays by its bead, which was moved already."""
        dx, dy = (0.0, 0.0) if face.kind == "failure" else self.look.design.layout.labels.get(face.id, (0.0, 0.0))
        rect = Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)
        self.chips[face.key] = chip_at(face, rect)
        self.space.things.append(rect)
        self.own(face.key, face.id)

    def add_bead(self, bead: Bead) -> None:
        """Puts a bead somewhere, to be kept clear of."""
        self.beads.append(bead)
        (x, y), r = bead.center, bead.radius
        self.space.things.append(Rect(x - r, y - r, 2 * r, 2 * r))
        self.own(bead.key, bead.id)

    def take(self, box_id: str, port: Port) -> None:
        """Keeps the slot of a port from being used again."""
        self.slots.take(box_id, port.heading, port.point[1] if port.heading in (0, 2) else port.point[0])

    def release(self, box_id: str, port: Port) -> None:
        """Makes the slot of a port free again."""
        self.slots.taken[box_id, port.heading].remove(port.point[1] if port.heading in (0, 2) else port.point[0])

    def own(self, key: str, element_id: str) -> None:
        """Says to which object the element with this key belongs: its frame grows around it."""
        thing = self.look.object_id(element_id)
        if thing:
            self.owner[key] = thing
