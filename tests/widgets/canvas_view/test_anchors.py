"""Where things are on a drawing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Badge, Line, Point, Rect
from widgets.canvas_view.anchors import anchor_of, around, contains, elements_of, extent, frame_at, halfway, name_place
from widgets.canvas_view.desk import Desk

numbers = st.integers(-1000, 1000)


def test_an_id_is_shown_by_its_line_and_its_chip(desk: Desk) -> None:
    assert {type(element).__name__ for element in elements_of(desk.drawing, "scan_late")} == {"Line", "Chip"}


def test_the_arrow_of_a_start_does_not_stand_for_the_state(desk: Desk) -> None:
    assert [type(element).__name__ for element in elements_of(desk.drawing, "moving")] == ["Box"]


@pytest.mark.parametrize("element_id", ["moving", "scan_late", "no_scan", "ask", "handover", "package"])
def test_everything_that_is_drawn_has_a_point_and_a_place_for_its_name(desk: Desk, element_id: str) -> None:
    anchor, place = anchor_of(desk.drawing, element_id), name_place(desk.drawing, element_id)
    assert anchor is not None
    assert place is not None
    assert contains(desk.drawing.bounds.grown(1), anchor)


def test_what_is_not_drawn_has_neither(desk: Desk) -> None:
    assert anchor_of(desk.drawing, "nothing") is None
    assert name_place(desk.drawing, "nothing") is None


def test_the_name_of_a_state_is_written_on_its_box(desk: Desk) -> None:
    box = next(box for box in desk.drawing.boxes if box.id == "late")
    place = name_place(desk.drawing, "late")
    assert place is not None
    assert box.rect.touches(place)
    assert place.bottom < box.rect.bottom


def test_halfway_is_measured_along_the_route() -> None:
    assert halfway(((0, 0), (10, 0), (10, 30))) == (10, 10)
    assert halfway(((5, 5), (5, 5))) == (5, 5)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8).map(tuple))
def test_the_rectangle_around_points_contains_them_all(points: tuple[Point, ...]) -> None:
    rect = around(points)
    assert all(contains(rect, point) for point in points)


def test_an_element_extends_around_its_middle() -> None:
    badge = Badge("k", "late", (100, 50), "error", 1)
    assert extent(badge).center == (100, 50)
    assert extent(Line("k", "t", "waits", ((0, 0), (10, 0)), "filled")) == Rect(0, 0, 10, 0)


def test_the_frame_under_a_point_is_its_object(desk: Desk) -> None:
    frame = next(frame for frame in desk.drawing.frames if frame.id == "order")
    assert frame_at(desk.drawing, frame.rect.center) == "order"
    assert frame_at(desk.drawing, (frame.rect.x - 50, frame.rect.y)) is None
