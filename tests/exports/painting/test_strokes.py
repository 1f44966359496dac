"""Pens, grounds and shapes are as long, as wide and as round as they say."""

import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from canvas.geometry.drawing import Rect
from exports.painting.badges import octagon
from exports.painting.boxes import cut_corners
from exports.painting.strokes import circle, draw, open_path, pen, polygon, qrect, round_pen, rounded

BOX = Rect(10, 20, 100, 60)


def bounds(rect: Rect) -> tuple[float, float, float, float]:
    return rect.x, rect.y, rect.width, rect.height


def test_a_rectangle_stays_what_it_is_for_qt() -> None:
    assert qrect(BOX).getRect() == bounds(BOX)


def test_dashes_are_in_pixels_whatever_the_width_of_the_pen() -> None:
    for width in (1.0, 2.0, 4.0):
        made = pen("#000000", width, (8, 5))
        assert [length * width for length in made.dashPattern()] == [8, 5]
        assert made.capStyle() == Qt.PenCapStyle.FlatCap


def test_a_pen_without_dashes_is_solid() -> None:
    assert pen("#123456").style() == Qt.PenStyle.SolidLine
    assert pen("#123456").color() == QColor("#123456")
    assert round_pen("#123456", 3).widthF() == 3


def test_round_corners_leave_the_corners_free() -> None:
    path = rounded(BOX, 12)
    assert path.boundingRect().getRect() == bounds(BOX)
    assert not path.contains(QPointF(11, 21))
    assert path.contains(QPointF(60, 21))


def test_a_circle_is_around_its_centre() -> None:
    assert circle((50, 60), 12).boundingRect().getRect() == (38, 48, 24, 24)


def test_a_polygon_is_closed_and_a_line_is_not() -> None:
    corners = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))
    assert polygon(corners).length() == pytest.approx(20 + math.sqrt(200))
    assert open_path(corners).length() == pytest.approx(20)


def test_cut_corners_keep_to_the_rectangle() -> None:
    corners = cut_corners(BOX, 14)
    assert len(corners) == 8
    assert polygon(corners).boundingRect().getRect() == bounds(BOX)
    assert not polygon(corners).contains(QPointF(14, 24))


def test_an_octagon_is_as_wide_as_it_is_high() -> None:
    box = polygon(octagon((100, 100), 9)).boundingRect()
    assert [box.width(), box.height()] == pytest.approx([18, 18])


def test_what_is_left_out_is_not_painted() -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setBrush(QColor("#FF0000"))
    painter.setPen(QColor("#FF0000"))
    draw(painter, rounded(Rect(5, 5, 10, 10), 0), None, None)
    assert image.pixelColor(10, 10) == QColor("#FFFFFF")
    draw(painter, rounded(Rect(5, 5, 10, 10), 0), None, "#00FF00")
    painter.end()
    assert image.pixelColor(10, 10) == QColor("#00FF00")
    assert image.pixelColor(5, 5) == QColor("#00FF00")
