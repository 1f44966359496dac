"""The icons: one box, one weight, and none like another."""

import itertools
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from canvas.geometry.drawing import Icon
from exports.painting.icons import BOX, NAMES, icon_path, paint_icon

SAME = {frozenset({"later", "clock"}), frozenset({"event", "handover"}), frozenset({"return", "fallback"})}
TOOLS = (
    "select",
    "state",
    "waits",
    "later",
    "failure",
    "fallback",
    "handover",
    "undo",
    "redo",
    "tidy",
    "walk",
    "search",
    "export",
)


def picture(name: str, size: int = 32) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, (size / 2, size / 2), size, "#000000")
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_fits_its_box(name: str) -> None:
    box = icon_path(name).boundingRect()
    assert box.left() >= -0.5
    assert box.top() >= -0.5
    assert box.right() <= BOX + 0.5
    assert box.bottom() <= BOX + 0.5
    assert max(box.width(), box.height()) >= 9


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_painted(name: str) -> None:
    image = picture(name)
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in range(32) for y in range(32))
    assert 30 < dark < 500


def test_every_icon_of_a_drawing_and_of_the_tool_row_is_there() -> None:
    assert set(get_args(Icon)) <= set(NAMES)
    assert set(TOOLS) <= set(NAMES)
    assert {"error", "warning", "idea"} <= set(NAMES)


def test_no_two_meanings_share_a_picture_but_those_that_are_one() -> None:
    pictures = {name: picture(name) for name in NAMES}
    alike = {frozenset(pair) for pair in itertools.combinations(NAMES, 2) if pictures[pair[0]] == pictures[pair[1]]}
    assert alike == SAME


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        icon_path("dragon")
