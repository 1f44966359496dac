"""The mirror knows what of a drawing is where, and what changed from one drawing to the next."""

from PySide6.QtCore import QRectF

from canvas.edits import rename
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Box
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.items import bounds
from widgets.canvas_view.mirror import SQUARE, Mirror


def test_what_is_near_is_found_in_the_order_of_painting() -> None:
    drawing, mirror = draw(small_design()), Mirror()
    mirror.hold(drawing.elements())
    everything = QRectF(-1000, -1000, 3 * SQUARE, 3 * SQUARE)
    assert list(mirror.near(everything)) == list(drawing.elements())


def test_what_is_elsewhere_is_not_found() -> None:
    drawing, mirror = draw(small_design()), Mirror()
    mirror.hold(drawing.elements())
    box = drawing.boxes[0]
    found = list(mirror.near(bounds(box)))
    assert box in found
    assert all(bounds(element).intersects(bounds(box)) for element in found)
    assert len(found) < len(list(drawing.elements()))
    assert list(mirror.near(QRectF(90_000, 0, 10, 10))) == []


def test_a_change_is_told_as_it_was_and_as_it_is() -> None:
    mirror, before, after = Mirror(), draw(small_design()), draw(rename(small_design(), "done", "Over"))
    mirror.hold(before.elements())
    changed = [element for element in mirror.hold(after.elements()) if isinstance(element, Box)]
    assert changed == [next(box for box in drawing.boxes if box.id == "done") for drawing in (before, after)]


def test_the_same_again_is_no_change_and_nothing_is_what_all_changes_to() -> None:
    mirror, drawing = Mirror(), draw(small_design())
    assert mirror.hold(drawing.elements()) == list(drawing.elements())
    assert mirror.hold(draw(small_design()).elements()) == []
    assert mirror.hold(()) == list(drawing.elements())
