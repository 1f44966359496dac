"""Putting things in order: selecting several, moving, lining up, wrapping, tidying, with a real mouse and real keys."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from canvas.edits import add_object, connect, move
from canvas.lookup import lookup
from canvas.model import Design
from tests.screen.drawer import RING, Drawer, arrows, names, opened, place, shop
from tests.screen.screen import Screen, until

pytestmark = pytest.mark.screen
GUIDE = 16
"""So long a piece of a guide is looked for, in pixels."""
STAGGERED = (("Closed", (128.0, 288.0)), ("Late", (184.0, 424.0)))


@pytest.fixture
def drawer(screen: Screen, tmp_path: Path) -> Drawer:
    """Cart and Paid side by side, Closed and Late below them, not in line."""
    design = connect(shop(*STAGGERED), "cart", "paid", id="pay", name="Pay")
    return opened(screen, tmp_path, connect(design, "cart", "closed", id="leave", name="Leave"))


def lefts(design: Design, *states: str) -> list[float]:
    return [place(design, each)[0] for each in states]


def test_a_drag_snaps_to_the_grid_into_line_and_with_alt_to_nothing(drawer: Drawer) -> None:
    drawer.find("Late")
    snap_to_the_grid(drawer)
    drag_freely(drawer)
    pull_into_line(drawer)
    assert drawer.screen.complaints() == ""


def snap_to_the_grid(drawer: Drawer) -> None:
    x, y = drawer.middle("Late")
    drawer.screen.drag((x, y), (x + 221, y + 9))
    made = drawer.saves(lambda d: "late" in d.layout.placed, "a state that was dragged")
    assert all(each % 8 == 0 for each in place(made, "Late"))


def drag_freely(drawer: Drawer) -> None:
    """With Alt to any place, and from there by nudges of a step of the grid."""
    before, (x, y) = place(drawer.design, "Late"), drawer.middle("Late")
    drawer.screen.drag((x, y), (x + 13, y + 5), held="alt")
    made = drawer.saves(lambda d: place(d, "Late") != before, "a state dragged freely")
    freely = place(made, "Late")
    assert freely == pytest.approx((before[0] + 13, before[1] + 5), abs=1)
    drawer.press("ctrl+Right", "ctrl+Down")
    drawer.saves(lambda d: place(d, "Late") == (freely[0] + 8, freely[1] + 8), "two nudges")


def pull_into_line(drawer: Drawer) -> None:
    """Nearly below another state a guide shows, and there it goes, though that is no place of the grid."""
    x, y = drawer.middle("Closed")
    line = drawer.middle("Late")[0]
    drawer.screen.drag((x, y), (line + 3, y + 10), release=False)
    below = y + 10 + drawer.box("Closed").rect.height / 2 + 2 * RING
    side = line - drawer.box("Closed").rect.width / 2
    until(lambda: has_guide(drawer, side, below), "a guide between the two")
    drawer.screen.xdotool("mouseup", "1")
    drawer.saves(lambda _: drawer.middle("Closed")[0] == drawer.middle("Late")[0], "a state pulled into line")


def has_guide(drawer: Drawer, x: float, y: float) -> bool:
    """Whether a blue line goes down from a point of the screen. It may lie between two columns of points."""
    picture = drawer.picture()
    columns = (range(round(y), round(y) + GUIDE), range(round(x) - 2, round(x) + 3))
    return any(all(_is_blue(picture.pixelColor(column, row)) for row in columns[0]) for column in columns[1])


def _is_blue(colour: QColor) -> bool:
    return colour.blue() > colour.red() + 50


def test_several_are_selected_lined_up_and_spread(drawer: Drawer) -> None:
    drawer.find("Cart")
    frame = drawer.drawing.frames[0].rect
    before = drawer.design
    drawer.press("Escape")
    drawer.screen.drag(drawer.at((frame.x - 30, frame.bottom + 30)), drawer.at((frame.right + 30, frame.y - 40)))
    drawer.press("alt+a")
    drawer.saves(lambda d: len(set(lefts(d, *names(d)))) == 1, "all that a marquee took, lined up at the left")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: d == before, "one step that takes it back")
    drawer.click("Cart")
    drawer.click("Closed", held="shift")
    drawer.click("Late", held="shift")
    drawer.press("alt+d")
    made = drawer.saves(lambda d: d != before, "three that were clicked with Shift, lined up at the right")
    assert len({drawer.box(each).rect.right for each in ("Cart", "Closed", "Late")}) == 1
    assert place(made, "Paid") == place(before, "Paid")
    drawer.press("alt+shift+v")
    drawer.saves(lambda _: gaps(drawer, "Cart", "Closed", "Late"), "equal gaps")
    assert drawer.screen.complaints() == ""


def gaps(drawer: Drawer, *states: str) -> bool:
    """Whether the gaps between states one above the other are alike."""
    first, second, third = (drawer.box(each).rect for each in states)
    return abs((second.y - first.bottom) - (third.y - second.bottom)) <= 1


def test_what_is_selected_is_duplicated_wrapped_and_given_away(drawer: Drawer) -> None:
    drawer.go_to("Late")
    drawer.press("ctrl+d")
    drawer.saves(lambda d: names(d).count("Late") == 2, "a duplicate")
    drawer.press("ctrl+z")
    drawer.go_to("Paid")
    drawer.press("ctrl+g")
    drawer.name("Payment")
    made = drawer.saves(lambda d: len(d.objects) == 2, "an object around a state")
    assert [state.name for state in made.objects[1].states][-1] == "Paid"
    assert made.triggers
    drawer.go_to("Late")
    drawer.press("m")
    drawer.name("Payment")
    drawer.saves(lambda d: in_object(d, "Late") == "Payment", "a state given to another object")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: in_object(d, "Late") == "Order", "and taken back")
    drawer.find("Closed")
    frame = next(each.rect for each in drawer.drawing.frames if each.id == made.objects[1].id)
    drawer.screen.drag(drawer.middle("Late"), drawer.at((frame.center[0], frame.bottom - 20)))
    drawer.saves(lambda d: in_object(d, "Late") == "Payment", "a state dropped into another frame")
    assert drawer.screen.complaints() == ""


def in_object(design: Design, name: str) -> str:
    tables = lookup(design)
    return next(owner.name for state, owner in tables.object_of.items() if tables.name(state) == name)


def test_tidy_arranges_what_was_not_placed_in_one_step(drawer: Drawer) -> None:
    drawer.go_to("Late")
    drawer.press("ctrl+Right")
    before = drawer.saves(lambda d: "late" in d.layout.placed, "a state placed by hand")
    drawer.press("Escape", "ctrl+l")
    made = drawer.saves(lambda d: lefts(d, "Closed") != lefts(before, "Closed"), "a drawing in order")
    assert place(made, "Late") == place(before, "Late")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: d == before, "one step that takes it back")
    assert arrows(before) == arrows(made)
    assert drawer.screen.complaints() == ""


def test_tidy_moves_only_what_is_selected(screen: Screen, tmp_path: Path) -> None:
    design = connect(shop(), "cart", "paid", id="pay")
    design = add_object(
        design, "Parcel", id="parcel", first_state_id="packed", first_state_name="Packed", position=(240, 400)
    )
    drawer = opened(screen, tmp_path, move(design, {"paid": (304, 240)}, placed=False))
    drawer.find("Cart")
    drawer.click("Paid", held="shift")
    drawer.press("ctrl+l")
    made = drawer.saves(lambda d: place(d, "Paid") != (304, 240), "two states in order")
    assert place(made, "Packed") == (240, 400)
    assert drawer.screen.complaints() == ""
