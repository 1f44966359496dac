"""Lines and borders are moved onto whole pixels of the device, and never by more than half of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from canvas.geometry.drawing import Rect
from exports.painting.snapping import Snap, snap

scales = st.sampled_from([0.35, 0.6, 1, 1.25, 1.5, 1.75, 2, 3])
shifts = st.floats(-500, 500)
places = st.floats(-5000, 5000)
pixels_wide = st.integers(1, 6)


def snap_of(scale: float, shift: float, wide: int) -> Snap:
    return Snap(scale, shift, shift, wide / scale)


@given(scales, shifts, pixels_wide, places)
def test_the_pen_covers_whole_pixels(scale: float, shift: float, wide: int, place: float) -> None:
    x, _ = snap_of(scale, shift, wide).point((place, 0))
    edge = x * scale + shift - wide / 2
    assert edge == pytest.approx(round(edge), abs=1e-6)


@given(scales, shifts, pixels_wide, places)
def test_nothing_moves_by_more_than_half_a_pixel(scale: float, shift: float, wide: int, place: float) -> None:
    x, _ = snap_of(scale, shift, wide).point((place, 0))
    assert abs(x - place) * scale <= 0.5 + 1e-6


@given(scales, shifts, pixels_wide, places, places)
def test_what_was_level_stays_level(scale: float, shift: float, wide: int, y: float, x: float) -> None:
    route = snap_of(scale, shift, wide).points(((0, y), (x, y), (x, 0)))
    assert route[0][1] == route[1][1]
    assert route[1][0] == route[2][0]


@given(scales, shifts, pixels_wide, places)
def test_snapping_twice_is_snapping_once(scale: float, shift: float, wide: int, place: float) -> None:
    crisp = snap_of(scale, shift, wide)
    once = crisp.point((place, place))
    assert crisp.point(once) == pytest.approx(once, abs=1e-6)


def test_whole_coordinates_stay_where_they_are_at_a_hundred_percent() -> None:
    assert Snap(1, 0, 0, 2).rect(Rect(40, 40, 174, 92)) == Rect(40, 40, 174, 92)


def test_a_thin_pen_lies_on_half_pixels() -> None:
    assert Snap(1, 0, 0, 1).point((10.4, 20.9)) == (10.5, 20.5)


@pytest.mark.parametrize(
    ("scale", "width", "on_device"),
    [(1, 2, 2), (1.5, 2, 3), (2, 2, 4), (1, 1.5, 1), (2, 1.5, 3), (0.2, 2, 1), (0.1, 1, 1)],
)
def test_a_pen_is_made_whole_on_the_device_and_never_vanishes(scale: float, width: float, on_device: int) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    crisp = snap(painter, width)
    painter.end()
    assert crisp.width * scale == pytest.approx(on_device)


def test_the_place_of_the_painter_counts() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(0.3, 0.7)
    crisp = snap(painter, 2)
    painter.end()
    x, y = crisp.point((5, 5))
    assert [x + 0.3, y + 0.7] == pytest.approx([5, 6])
