"""What hands can do on the canvas, with a real mouse and real keys on the installed program."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from canvas.edits import add_object, add_state
from canvas.lookup import lookup
from canvas.model import Design
from canvas.storage import load
from canvas.writing import canonical
from exports.painting.palette import LIGHT
from tests.screen.person import Person
from tests.screen.screen import Screen, until

pytestmark = pytest.mark.screen

LEFT, RIGHT, TOP, BOTTOM = 290, 360, 84, 260
"""From the edges of the window to the part of the canvas on which nothing lies, in pixels."""
Box = tuple[int, int, int, int]
Point = tuple[float, float]


class Drawer(Person):
    """Somebody who draws, finds things on the canvas by the colour of what is selected, and saves to look."""

    def __init__(self, screen: Screen, path: Path) -> None:
        super().__init__(screen, path.name)
        self.path = path

    def marked(self) -> list[tuple[int, int]]:
        """The points of the canvas that have the colour of a selection, with nothing under the pointer."""
        self.screen.xdotool("mousemove", "4", "4")
        time.sleep(0.2)
        picture = QImage(str(self.screen.screenshot(self.screen.home / "canvas.png")))
        colour = QColor(LIGHT.accent).rgb()
        columns, rows = range(LEFT, self.width - RIGHT), range(TOP, self.height - BOTTOM)
        return [(x, y) for y in rows for x in columns if picture.pixel(x, y) == colour]

    def around(self) -> Box:
        """Left, top, right and bottom of what is selected."""
        points = self.marked()
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)

    def middle(self) -> Point:
        """The middle of what is selected."""
        left, top, right, bottom = self.around()
        return (left + right) / 2, (top + bottom) / 2

    def at(self, name: str) -> Point:
        """Selects a state by its name; the middle of it."""
        self.go_to(name)
        return self.middle()

    def right_end(self) -> Point:
        """The handle of what is selected that lies farthest to the right."""
        points = self.marked()
        right = max(x for x, _ in points)
        ys = [y for x, y in points if x == right]
        return right - 4, sum(ys) / len(ys)

    def saves(self, sees: Callable[[Design], bool], what: str) -> Design:
        """Saves until the file shows what was just done."""

        def looked() -> Design | None:
            self.press("ctrl+s")
            design = load(self.path)
            return design if sees(design) else None

        return until(looked, f"{what}; stderr: {self.screen.complaints()}", 20.0)

    def turn(self, at: Point, button: str, key: str) -> None:
        """Turns the wheel (4 up, 5 down) at a point while a key is held."""
        self.screen.xdotool("mousemove", *(str(round(each)) for each in at))
        self.screen.xdotool("keydown", key, "click", button, "keyup", key)
        time.sleep(0.2)


def names(design: Design) -> list[str]:
    return [state.name for owner in design.objects for state in owner.states]


def arrows(design: Design) -> set[tuple[str, str]]:
    name = lookup(design).name
    return {(name(t.source), name(t.target)) for t in design.transitions}


def place(design: Design, name: str) -> tuple[float, float]:
    state = next(state for state in lookup(design).states.values() if state.name == name)
    return design.layout.nodes[state.id]


@pytest.fixture
def drawer(screen: Screen, tmp_path: Path) -> Drawer:
    design = add_object(
        Design(title="Shop"), "Order", id="order", first_state_id="cart", first_state_name="Cart", position=(96, 96)
    )
    path = tmp_path / "shop.unhappy.json"
    path.write_bytes(canonical(add_state(design, "order", "Paid", id="paid", position=(488, 96))))
    screen.start(str(path))
    return Drawer(screen, path)


def test_a_design_is_drawn_put_in_order_and_taken_apart_by_hand(drawer: Drawer) -> None:
    connect_and_name(drawer)
    move_and_line_up(drawer)
    lead_elsewhere(drawer)
    look_around(drawer)
    wrap_and_walk(drawer)
    assert drawer.screen.complaints() == ""


def connect_and_name(drawer: Drawer) -> None:
    """From a handle to a state, from a handle to nothing, and by C."""
    paid = drawer.at("Paid")
    drawer.go_to("Cart")
    left, _, right, bottom = drawer.around()
    drawer.screen.drag(drawer.right_end(), paid)
    drawer.name("Pay")
    drawer.saves(lambda design: arrows(design) == {("Cart", "Paid")}, "an arrow from Cart to Paid")
    drawer.go_to("Cart")
    drawer.screen.drag(((left + right) / 2, bottom - 5), ((left + right) / 2, bottom + 120))
    drawer.press("1")
    drawer.name("Left behind")
    drawer.saves(lambda design: ("Cart", "Left behind") in arrows(design), "a state where the arrow was dropped")
    drawer.go_to("Left behind")
    drawer.press("c")
    drawer.name("Paid")
    drawer.press("Escape")
    drawer.saves(lambda design: ("Left behind", "Paid") in arrows(design), "an arrow to Paid by its name")


def move_and_line_up(drawer: Drawer) -> None:
    """A drag snaps to the grid, nudges go by it, and a marquee takes what is lined up."""
    x, y = drawer.at("Left behind")
    drawer.screen.drag((x, y), (x + 37, y + 13))
    moved = drawer.saves(lambda design: "state_1" in design.layout.placed, "a state that was dragged")
    assert all(each % 8 == 0 for each in place(moved, "Left behind"))
    drawer.press("ctrl+Right")
    drawer.saves(lambda d: place(d, "Left behind")[0] == place(moved, "Left behind")[0] + 8, "a nudge to the right")
    drawer.press("Escape")
    drawer.screen.drag((LEFT + 4, TOP + 4), (drawer.width - RIGHT - 8, drawer.height - BOTTOM))
    drawer.press("alt+a")
    drawer.saves(lambda d: len({place(d, name)[0] for name in names(d)}) == 1, "three states lined up at the left")
    drawer.press("ctrl+z")


def lead_elsewhere(drawer: Drawer) -> None:
    """The head of the arrow from Cart is dragged from Paid to another state, and back by R."""
    to = drawer.at("Left behind")
    drawer.go_to("Cart")
    drawer.press("Right")
    drawer.screen.drag(drawer.right_end(), to)
    drawer.saves(lambda design: ("Cart", "Paid") not in arrows(design), "the arrow to lead elsewhere")
    drawer.press("r")
    drawer.name("Paid")
    drawer.saves(lambda design: ("Cart", "Paid") in arrows(design), "the arrow to lead to Paid again")


def look_around(drawer: Drawer) -> None:
    """The wheel zooms at the pointer; the space bar and the middle button move the drawing."""
    before = drawer.at("Cart")
    drawer.turn(before, "5", "ctrl")
    left, _, right, _ = drawer.around()
    zoomed = drawer.middle()
    assert (zoomed[0], zoomed[1]) == pytest.approx(before, abs=3)
    drawer.screen.xdotool("keydown", "space")
    drawer.screen.drag((before[0] + 60, before[1] + 200), (before[0] + 130, before[1] + 240))
    drawer.screen.xdotool("keyup", "space")
    assert drawer.middle() == pytest.approx((zoomed[0] + 70, zoomed[1] + 40), abs=3)
    drawer.press("ctrl+0")
    wide_left, _, wide_right, _ = drawer.around()
    assert wide_right - wide_left > right - left
    drawer.press("shift+1")


def wrap_and_walk(drawer: Drawer) -> None:
    """Paid gets an object of its own; on the way to it something goes wrong, is answered, and is pushed along."""
    drawer.go_to("Paid")
    drawer.press("ctrl+g")
    drawer.name("Payment")
    wrapped = drawer.saves(lambda design: len(design.objects) == 2, "an object of its own")
    assert [owner.name for owner in wrapped.objects] == ["Order", "Payment"]
    assert {trigger.when for trigger in wrapped.triggers} == {"cart", "state_1"}
    drawer.press("ctrl+z", "Home", "Right", "s", "f", "4")
    drawer.press("ctrl+Right", "ctrl+Right")
    drawer.press("b", "4")
    drawer.name("Cart")
    design = drawer.saves(lambda design: bool(design.fallbacks), "a failure and its answer")
    assert len(design.objects) == 1
    assert [(failure.type, design.layout.labels[failure.id]) for failure in design.failures] == [("timeout", (16, 0))]
    assert [(fallback.kind, fallback.to) for fallback in design.fallbacks] == [("undo", "cart")]
    drawer.press("F6", "n")
    time.sleep(0.3)
    assert len(names(load(drawer.path))) == 3
