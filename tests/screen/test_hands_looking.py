"""Moving about: zoom, pan, and the keys that walk along a drawing, on a real screen."""

from pathlib import Path

import pytest

from canvas.edits import attach_failure, attach_fallback, connect, update
from canvas.lookup import lookup
from tests.screen.drawer import Drawer, Sides, names, opened, shop
from tests.screen.screen import Point, Screen

pytestmark = pytest.mark.screen
GUIDE, INSPECTOR = 276, 340
"""What is left and right of the canvas, in pixels."""
NEAR = 3.0


@pytest.fixture
def drawer(screen: Screen, tmp_path: Path) -> Drawer:
    """Cart to Paid, which can fail and is answered, and Closed."""
    design = connect(shop(("Closed", (96.0, 344.0))), "cart", "paid", id="pay", name="Pay")
    design = attach_failure(design, "pay", "timeout", id="silent")
    design = attach_fallback(design, "silent", "human", id="asked", to="closed")
    return opened(screen, tmp_path, update(design, "paid", kind="good_end"))


def middle_of(sides: Sides) -> Point:
    left, top, right, bottom = sides
    return (left + right) / 2, (top + bottom) / 2


def width_of(sides: Sides) -> float:
    return sides[2] - sides[0]


def turn(drawer: Drawer, at: Point, button: str, held: str = "") -> None:
    """One step of the wheel (4 up, 5 down) at a point, with a key held."""
    first, last = (["keydown", held], ["keyup", held]) if held else ([], [])
    drawer.screen.xdotool(*first, "mousemove", *(str(round(each)) for each in at), "click", button, *last)


def test_the_pointer_zooms_scrolls_and_drags_the_drawing(drawer: Drawer) -> None:
    turn_the_wheel(drawer)
    drag_the_drawing(drawer)
    assert drawer.screen.complaints() == ""


def turn_the_wheel(drawer: Drawer) -> None:
    """With Ctrl it zooms at the pointer, without it scrolls."""
    before = drawer.sides("Cart")
    turn(drawer, middle_of(before), "5", "ctrl")
    smaller = drawer.sides("Cart")
    assert width_of(smaller) < 0.95 * width_of(before)
    assert middle_of(smaller) == pytest.approx(middle_of(before), abs=NEAR)
    turn(drawer, middle_of(smaller), "5")
    lower = drawer.sides("Cart")
    assert middle_of(lower)[0] == pytest.approx(middle_of(smaller)[0], abs=NEAR)
    assert middle_of(lower)[1] < middle_of(smaller)[1] - 20
    turn(drawer, middle_of(smaller), "4")
    assert drawer.sides("Cart") == pytest.approx(smaller, abs=NEAR)


def drag_the_drawing(drawer: Drawer) -> None:
    """With the space bar held, and with the middle button: the design stays as it is."""
    x, y = middle_of(drawer.sides("Cart"))
    ground = (x + 150, y + 120)
    drawer.screen.drag(ground, (ground[0] + 70, ground[1] + 40), held="space")
    assert middle_of(drawer.sides("Cart")) == pytest.approx((x + 70, y + 40), abs=NEAR)
    drawer.screen.drag(ground, (ground[0] - 30, ground[1] - 20), button=2)
    assert middle_of(drawer.sides("Cart")) == pytest.approx((x + 40, y + 20), abs=NEAR)
    before = drawer.design
    assert drawer.saves(lambda d: d.objects, "the design") == before


def test_keys_zoom_to_full_size_to_everything_and_to_the_selection(drawer: Drawer) -> None:
    full = width_of(drawer.sides("Cart"))
    for _ in range(4):
        drawer.press("ctrl+minus")
    small = width_of(drawer.sides("Cart"))
    assert small < 0.7 * full
    drawer.press("ctrl+0")
    assert width_of(drawer.sides("Cart")) == pytest.approx(full, abs=NEAR)
    drawer.press("ctrl+minus", "ctrl+minus", "ctrl+minus")
    drawer.go_to("Cart")
    drawer.press("shift+2")
    alone = drawer.sides("Cart")
    assert width_of(alone) == pytest.approx(full, abs=NEAR)
    assert middle_of(alone)[0] == pytest.approx((GUIDE + drawer.width - INSPECTOR) / 2, abs=20)
    drawer.press("ctrl+plus", "ctrl+plus", "ctrl+plus", "shift+1")
    cart, paid = drawer.sides("Cart"), drawer.sides("Paid")
    assert width_of(cart) <= full + NEAR
    apart = place_of(drawer, "Paid") - place_of(drawer, "Cart")
    zoom = width_of(cart) / full
    assert middle_of(paid)[0] - middle_of(cart)[0] == pytest.approx(apart * zoom, abs=2 * NEAR)
    assert drawer.screen.complaints() == ""


def place_of(drawer: Drawer, name: str) -> float:
    return drawer.box(name).rect.center[0]


def test_keys_walk_along_the_drawing_and_leave_the_canvas(drawer: Drawer) -> None:
    walk(drawer)
    leave(drawer)
    assert drawer.screen.complaints() == ""


def walk(drawer: Drawer) -> None:
    """State, transition, its bead, its fallback, next state; Home and End for the start and the ends. Where one stands
    is said by what is renamed, or deleted, there."""
    drawer.press("Home", "F2")
    drawer.name("Basket")
    drawer.press("Right", "F2")
    drawer.name("Settle")
    drawer.press("Right", "F2")
    drawer.name("Bank silent")
    made = drawer.saves(lambda d: d.failures[0].name == "Bank silent", "names given on the way")
    assert (names(made)[0], made.transitions[0].name) == ("Basket", "Settle")
    drawer.press("Right", "Delete")
    drawer.saves(lambda d: not d.fallbacks, "the fallback that one stands on, deleted")
    drawer.press("ctrl+z", "Right", "Right", "F2")
    drawer.name("Settled")
    drawer.saves(lambda d: lookup(d).name("paid") == "Settled", "the next state")
    drawer.press("Left", "Left", "Left", "Left", "F2")
    drawer.name("Bag")
    drawer.saves(lambda d: lookup(d).name("cart") == "Bag", "the way back")
    drawer.press("End", "F2")
    drawer.name("Done")
    drawer.saves(lambda d: "Done" in names(d) and "Bag" in names(d), "an end")


def leave(drawer: Drawer) -> None:
    """F6: a key is no command of the canvas then. Shift+F6 comes back."""
    drawer.press("Home", "F6", "n", "shift+F6", "n")
    drawer.name("Next")
    made = drawer.saves(lambda d: "Next" in names(d), "a state by a key, on the canvas again")
    assert len(names(made)) == 4
