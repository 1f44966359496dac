"""The mirror knows what of a drawing is where, and what changed from one drawing to the next."""

from PySide6.QtCore import QRectF

from canvas.edits import move, rename
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


def test_what_moved_or_is_gone_is_found_where_it_is_now_only() -> None:
    mirror, before = Mirror(), draw(small_design())
    mirror.hold(before.elements())
    old = bounds(next(box for box in before.boxes if box.id == "done"))
    assert any(element.id == "done" for element in mirror.near(old))
    after = draw(move(small_design(), {"done": (90_000.0, 0.0)}))
    mirror.hold(after.elements())
    fresh = Mirror()
    fresh.hold(after.elements())
    for area in (old, QRectF(90_000, 0, 10, 10)):
        assert list(mirror.near(area)) == list(fresh.near(area))
    mirror.hold(())
    assert list(mirror.near(old)) == []
