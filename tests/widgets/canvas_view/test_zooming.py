"""Zoom and fit as numbers."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Rect
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.zooming import FIT_MARGIN, LARGEST, SMALLEST, TIGHT_MARGIN, area_of, fitting, limited


@given(st.floats(0.0001, 1000))
def test_zoom_stays_between_ten_and_four_hundred_per_cent(zoom: float) -> None:
    assert SMALLEST <= limited(zoom) <= LARGEST


@given(st.floats(100, 5000), st.floats(100, 5000))
def test_what_is_fitted_fits_and_is_never_larger_than_life(width: float, height: float) -> None:
    zoom = fitting(Rect(0, 0, width, height), 1000, 700)
    assert zoom <= 1.0
    margin = TIGHT_MARGIN if zoom == 1.0 else FIT_MARGIN
    assert (width + 2 * margin) * zoom <= 1000.01
    assert (height + 2 * margin) * zoom <= 700.01


def test_for_the_sake_of_sharp_text_a_margin_is_given_up() -> None:
    assert fitting(Rect(0, 0, 990, 500), 1000, 700) == 1.0
    assert fitting(Rect(0, 0, 999, 500), 1000, 700) < 1.0


def test_nothing_fits_at_any_zoom() -> None:
    assert fitting(Rect(0, 0, -100, 0), 1000, 700) == 1.0


def test_the_area_of_ids_holds_all_that_shows_them(desk: Desk) -> None:
    boxes = {box.id: box.rect for box in desk.drawing.boxes}
    area = area_of(desk.drawing, ("moving", "done"))
    assert area is not None
    assert (area.x, area.y) == (boxes["moving"].x, boxes["moving"].y)
    assert (area.right, area.bottom) == (boxes["done"].right, boxes["done"].bottom)


def test_ids_that_are_not_drawn_have_no_area(desk: Desk) -> None:
    assert area_of(desk.drawing, ("nothing",)) is None
