"""Somebody who draws on the canvas with mouse and keys, and saves to see what came of it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtGui import QColor, QImage

from canvas.edits import add_object, add_state
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Bead, Box, Drawing, Line, Point
from canvas.lookup import lookup
from canvas.model import Design
from canvas.storage import load
from canvas.writing import canonical
from tests.screen.person import Person
from tests.screen.screen import Screen, until

LEFT, RIGHT, TOP, BOTTOM = 280, 346, 84, 260
"""From the edges of the window to the part of the canvas on which nothing lies, in pixels."""
CARD = 205
"""From the lower edge of the window to the canvas, on which a card may lie, in pixels."""
RING = 6.0
"""How far the outline of what is selected, with the handles on it, is from a box."""
Sides = tuple[float, float, float, float]


class Drawer(Person):
    """`design` is what was saved last, and `drawing` how it is drawn. The canvas shows it at 100 %."""

    pause = 0.05

    def __init__(self, screen: Screen, path: Path) -> None:
        super().__init__(screen, path.name)
        self.path = path
        self.design = load(path)
        self._left, self._top = 0.0, 0.0
        self.press("ctrl+0")

    # --- what is in the file

    @property
    def drawing(self) -> Drawing:
        return draw(self.design)

    def saves(self, sees: Callable[[Design], object], what: str) -> Design:
        """Saves until the file shows what was just done."""

        def looked() -> object:
            self.press("ctrl+s")
            self.design = load(self.path)
            return sees(self.design)

        until(looked, f"{what}; stderr: {self.screen.complaints()}", 30.0)
        return self.design

    def id_of(self, name: str) -> str:
        """The id of the state or object with this name."""
        tables = lookup(self.design)
        return next(
            each.id for table in (tables.states, tables.objects) for each in table.values() if each.name == name
        )

    # --- where things are on the screen

    def sides(self, name: str) -> Sides:
        """Left, top, right and bottom of the ring around the state with this name, which is selected for that: it is
        what differs on the screen once nothing is selected."""
        return until(lambda: self._ring(name), f"a ring around {name}")

    def _ring(self, name: str) -> Sides | None:
        self.go_to(name)
        with_ring = self._canvas()
        self.press("Escape")
        found = differing(with_ring, self._canvas())
        return found if found is not None and self._is_around(name, found) else None

    def _is_around(self, name: str, sides: Sides) -> bool:
        """Whether this has the shape of a ring around a state, at any zoom; on a busy machine something else may have
        come or gone meanwhile."""
        rect = self.box(name).rect.grown(2 * RING)
        left, top, right, bottom = sides
        return bottom > top and abs((right - left) / (bottom - top) - rect.width / rect.height) < 0.1

    def _canvas(self) -> QImage:
        self.screen.xdotool("mousemove", "4", "4")
        until(lambda: self.screen.looks_quiet(0.15), "a canvas on which nothing moves")
        picture = QImage(str(self.screen.home / "second.png")).convertToFormat(QImage.Format.Format_RGB32)
        return picture.copy(LEFT, TOP, self.width - LEFT - RIGHT, self.height - TOP - BOTTOM)

    def find(self, name: str) -> None:
        """Finds out where the canvas is by one of its states, and leaves that selected."""
        left, top, right, bottom = self.sides(name)
        x, y = self.box(name).rect.center
        self._left, self._top = (left + right) / 2 - x, (top + bottom) / 2 - y
        self.go_to(name)

    def picture(self) -> QImage:
        """The screen as it is now."""
        seen = QImage(str(self.screen.screenshot(self.screen.home / "now.png")))
        return seen.convertToFormat(QImage.Format.Format_RGB32)

    def amount(self, colour: QColor) -> int:
        """How many pixels of the canvas have a colour."""
        picture = self.picture()
        canvas = picture.copy(LEFT, TOP, self.width - LEFT - RIGHT, self.height - TOP - CARD)
        wanted = colour.rgb().to_bytes(4, sys.byteorder)
        return sum(_row(canvas, y).count(wanted) for y in range(canvas.height()))

    def at(self, point: Point) -> Point:
        """Where a point of the drawing is on the screen."""
        return (point[0] + self._left, point[1] + self._top)

    def box(self, name: str) -> Box:
        wanted = self.id_of(name)
        return next(box for box in self.drawing.boxes if box.id == wanted)

    def middle(self, name: str) -> Point:
        """The middle of a state, on the screen."""
        return self.at(self.box(name).rect.center)

    def handle(self, name: str, side: str = "right") -> Point:
        """The handle on a side of a state, on the screen."""
        rect = self.box(name).rect.grown(RING)
        x, y = rect.center
        handles = {"right": (rect.right, y), "bottom": (x, rect.bottom)}
        return self.at(handles[side])

    def line(self, element_id: str) -> Line:
        return next(
            line for line in self.drawing.lines if line.id == element_id and line.kind not in ("start", "retry")
        )

    def head(self, element_id: str) -> Point:
        """The head of a line, on the screen."""
        return self.at(self.line(element_id).points[-1])

    def bead(self, failure: str) -> Bead:
        return next(bead for bead in self.drawing.beads if failure in bead.ids)

    # --- hands

    def click(self, name: str, held: str = "") -> None:
        """Clicks on a state."""
        self.click_at(self.middle(name), held)

    def click_at(self, at: Point, held: str = "", times: int = 1) -> None:
        """Clicks at a point of the screen, with a key held."""
        with_key = (["keydown", held], ["keyup", held]) if held else ([], [])
        move = ["mousemove", *(str(round(each)) for each in at)]
        self.screen.xdotool(*with_key[0], *move, "click", "--repeat", str(times), "--delay", "60", "1", *with_key[1])

    def take(self, tool: str) -> None:
        """Takes a tool in hand, by what the tool row calls it."""
        self.press("ctrl+k")
        self.name(tool)


def differing(one: QImage, other: QImage) -> Sides | None:
    """Around what differs between two pictures of the canvas, on the screen; `None` where nothing does."""
    rows = [(y, found) for y in range(one.height()) if (found := _columns(one, other, y)) is not None]
    if not rows:
        return None
    left, right = min(found[0] for _, found in rows), max(found[1] for _, found in rows)
    return (LEFT + left, TOP + rows[0][0], LEFT + right, TOP + rows[-1][0])


def _columns(one: QImage, other: QImage, y: int) -> tuple[int, int] | None:
    """The first and the last column in which a row differs."""
    width = one.width()
    size = width * 4
    lines = (_row(picture, y)[:size] for picture in (one, other))
    first, second = (int.from_bytes(line, "big") for line in lines)
    bits = first ^ second
    if not bits:
        return None
    last_bit = (bits & -bits).bit_length() - 1
    return (size * 8 - bits.bit_length()) // 32, (size * 8 - 1 - last_bit) // 32


def _row(picture: QImage, y: int) -> bytes:
    """The points of a row, four bytes each."""
    return bytes(cast(memoryview, picture.constScanLine(y)))


def shop(*more: tuple[str, Point]) -> Design:
    """An order that has the states Cart and Paid, without an arrow, and some more."""
    design = add_object(
        Design(title="Shop"), "Order", id="order", first_state_id="cart", first_state_name="Cart", position=(96, 96)
    )
    for name, place in (("Paid", (488.0, 96.0)), *more):
        design = add_state(design, "order", name, id=name.lower(), position=place)
    return design


def opened(screen: Screen, folder: Path, design: Design) -> Drawer:
    """The program with a design, and somebody in front of it."""
    path = folder / "shop.unhappy.json"
    path.write_bytes(canonical(design))
    screen.start(str(path))
    return Drawer(screen, path)


def names(design: Design) -> list[str]:
    """The states, by name."""
    return [state.name for owner in design.objects for state in owner.states]


def arrows(design: Design) -> set[tuple[str, str]]:
    """The transitions, by the names of their ends."""
    name = lookup(design).name
    return {(name(each.source), name(each.target)) for each in design.transitions}


def place(design: Design, name: str) -> Point:
    """Where the state with this name stands."""
    state = next(state for state in lookup(design).states.values() if state.name == name)
    return design.layout.nodes[state.id]
